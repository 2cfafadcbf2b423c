package dev.sluice.runner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Manifests for tests of commands, written to a folder. */
record Manifests(Path folder) {
    static final String SHOP = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              namespace: shop
              name: web
              annotations:
                kubernetes.io/ingress.class: alb
                alb.ingress.kubernetes.io/scheme: internet-facing
            spec:
              rules:
                - host: shop.example.org
                  http:
                    paths:
                      - path: /cart
                        pathType: Prefix
                        backend: {service: {name: cart, port: {number: 80}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {namespace: shop, name: cart}
            spec:
              type: NodePort
              ports: [{port: 80, targetPort: 8080, nodePort: 30080}]
            """;

    /** A VPC with two public subnets, and nothing else. */
    static final String EMPTY_AWS = """
            region: eu-west-1
            vpcId: vpc-1
            cidrBlocks: [10.0.0.0/16]
            availabilityZones:
              - {name: eu-west-1a, id: euw1-az1}
              - {name: eu-west-1b, id: euw1-az2}
            subnets:
              - {id: subnet-a, availabilityZone: eu-west-1a, availabilityZoneId: euw1-az1, cidrBlock: 10.0.0.0/20,
                 tags: {kubernetes.io/role/elb: "1"}}
              - {id: subnet-b, availabilityZone: eu-west-1b, availabilityZoneId: euw1-az2, cidrBlock: 10.0.16.0/20,
                 tags: {kubernetes.io/role/elb: "1"}}
            routeTables:
              - {id: rtb-1, main: true, internetGateway: igw-1}
            """;

    /** The shop in {@code shop.yaml}. */
    static Manifests ofShop(Path folder) {
        return new Manifests(folder).with("shop.yaml", SHOP);
    }

    Manifests with(String name, String content) {
        write(name, content);
        return this;
    }

    /** Writes the file and tells where it is. */
    String write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }
}
