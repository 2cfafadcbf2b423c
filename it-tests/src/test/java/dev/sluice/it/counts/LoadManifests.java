package dev.sluice.it.counts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with stacks of one kind: an Ingress of its own load balancer with two rules, and a Service on two nodes. */
final class LoadManifests {
    static final String NAMESPACE = "load";

    private static final String CLUSTER = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: load}
            ---
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata: {name: alb}
            spec: {controller: ingress.k8s.aws/alb}
            """;

    private static final String NODE = """
            ---
            apiVersion: v1
            kind: Node
            metadata: {name: node-%1$s}
            spec: {providerID: "aws:///%2$s/%1$s"}
            status: {conditions: [{type: Ready, status: "True"}]}
            """;

    private static final String STACK = """
            apiVersion: v1
            kind: Service
            metadata: {name: s%1$d, namespace: load}
            spec: {type: NodePort, selector: {app: a%1$d}, ports: [{port: 80, targetPort: 80, protocol: TCP}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: i%1$d
              namespace: load
              annotations:
                alb.ingress.kubernetes.io/scheme: internet-facing
            %2$sspec:
              ingressClassName: alb
              rules:
              - host: h%1$d.example.com
                http:
                  paths:
                  - {path: /, pathType: Prefix, backend: {service: {name: s%1$d, port: {number: 80}}}}
                  - {path: /x, pathType: Exact, backend: {service: {name: s%1$d, port: {number: 80}}}}
            """;

    private static final String ATTRIBUTES =
            "    alb.ingress.kubernetes.io/load-balancer-attributes: %s%n";

    private final Path folder;

    private LoadManifests(Path folder) {
        this.folder = folder;
    }

    static LoadManifests write(Path folder, int stacks) throws IOException {
        LoadManifests manifests = new LoadManifests(folder);
        String nodes = NODE.formatted("i-0000000000000000a", "us-west-2a")
                + NODE.formatted("i-0000000000000000b", "us-west-2b");
        Files.writeString(folder.resolve("cluster.yaml"), CLUSTER + nodes);
        for (int i = 0; i < stacks; i++) {
            manifests.writeStack(i, "");
        }
        return manifests;
    }

    Path folder() {
        return folder;
    }

    /** Changes what the stack of this number wants of its load balancer. */
    void setAttribute(int stack, String attribute) throws IOException {
        writeStack(stack, ATTRIBUTES.formatted(attribute));
    }

    private void writeStack(int number, String annotations) throws IOException {
        Files.writeString(folder.resolve("stack-" + number + ".yaml"), STACK.formatted(number, annotations));
    }
}
