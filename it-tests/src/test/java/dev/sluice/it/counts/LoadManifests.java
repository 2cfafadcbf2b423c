package dev.sluice.it.counts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder with stacks of one kind: an Ingress of its own load balancer with two rules, and a Service on the nodes. */
final class LoadManifests {
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

    private final Path folder;

    private LoadManifests(Path folder) {
        this.folder = folder;
    }

    static LoadManifests write(Path folder, int stacks, List<String> providerIds) {
        LoadManifests manifests = new LoadManifests(folder);
        StringBuilder cluster = new StringBuilder(CLUSTER);
        for (int i = 0; i < providerIds.size(); i++) {
            cluster.append("""
                    ---
                    apiVersion: v1
                    kind: Node
                    metadata: {name: node-%d}
                    spec: {providerID: "%s"}
                    status: {conditions: [{type: Ready, status: "True"}]}
                    """.formatted(i, providerIds.get(i)));
        }
        manifests.write("cluster.yaml", cluster.toString());
        for (int i = 0; i < stacks; i++) {
            manifests.writeStack(i, "scheme: internet-facing");
        }
        return manifests;
    }

    /** Changes what the stack of this number wants of its load balancer. */
    void setAttribute(int stack, String attribute) {
        writeStack(stack, "scheme: internet-facing, alb.ingress.kubernetes.io/load-balancer-attributes: " + attribute);
    }

    private void writeStack(int number, String annotations) {
        write("stack-%d.yaml".formatted(number), """
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
                  annotations: {alb.ingress.kubernetes.io/%2$s}
                spec:
                  ingressClassName: alb
                  rules:
                  - host: h%1$d.example.com
                    http:
                      paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: s%1$d, port: {number: 80}}}}
                      - {path: /x, pathType: Exact, backend: {service: {name: s%1$d, port: {number: 80}}}}
                """.formatted(number, annotations));
    }

    /** In place of the old file at once: one that is half written would look like objects that are gone. */
    private void write(String file, String text) {
        try {
            Path fresh = Files.writeString(folder.resolve(".new"), text);
            Path unused = Files.move(fresh, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
