package dev.sluice.it.fault;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The text of manifests that fit the simulated AWS's example world. */
final class Manifests {
    /** The addresses of the example world's instances. */
    private static final Map<String, String> ADDRESSES =
            Map.of("a", "10.0.64.10", "b", "10.0.80.10", "c", "10.0.96.10");

    static final String WEB_ACL =
            "arn:aws:wafv2:us-west-2:111122223333:regional/webacl/demo-acl/00000000-0000-4000-8000-00000000000c";

    private Manifests() {}

    /** The class of all Ingresses, and the two Services that they forward to. */
    static List<String> base(int port) {
        return List.of(INGRESS_CLASS, service("web", port, 30080), service("api", port, 30081));
    }

    /** A node, with the one pod that runs on it in its own network. */
    static List<String> node(String letter) {
        return List.of("""
                apiVersion: v1
                kind: Node
                metadata: {name: %1$s, uid: node-%1$s}
                spec: {providerID: aws:///us-west-2%1$s/i-0000000000000000%1$s}
                status: {conditions: [{type: Ready, status: "True"}]}
                """.formatted(letter), """
                apiVersion: v1
                kind: Pod
                metadata: {name: pod-%1$s, namespace: shop, uid: pod-%1$s}
                spec: {nodeName: %1$s, containers: [{name: app, image: app}]}
                status:
                  podIP: %2$s
                  phase: Running
                  conditions: [{type: ContainersReady, status: "True"}, {type: Ready, status: "True"}]
                """.formatted(letter, ADDRESSES.get(letter)));
    }

    /** That the pods of these nodes serve the Service. */
    static String endpoints(String service, Collection<String> nodes) {
        String endpoints = nodes.stream()
                .map(node -> "{addresses: [%2$s], nodeName: %1$s, conditions: {ready: true},"
                        .concat(" targetRef: {kind: Pod, name: pod-%1$s, namespace: shop}}")
                        .formatted(node, ADDRESSES.get(node)))
                .collect(joining(", "));
        return """
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata: {name: %1$s, namespace: shop, labels: {kubernetes.io/service-name: %1$s}}
                addressType: IPv4
                endpoints: [%2$s]
                ports: [{name: http, port: 8080, protocol: TCP}]
                """.formatted(service, endpoints);
    }

    /** {@code annotations} are without their common prefix. */
    static String ingress(String name, SortedMap<String, String> annotations, String path, int port) {
        String lines = annotations.entrySet().stream()
                .map(annotation -> "    alb.ingress.kubernetes.io/%s: '%s'%n"
                        .formatted(annotation.getKey(), annotation.getValue()))
                .collect(joining());
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: %1$s
                  namespace: shop
                  annotations:
                %2$sspec:
                  ingressClassName: alb
                  rules:
                    - host: %1$s.example.com
                      http:
                        paths:
                          - path: %3$s
                            pathType: Prefix
                            backend: {service: {name: web, port: {number: %4$d}}}
                          - path: /fixed
                            pathType: Exact
                            backend: {service: {name: api, port: {number: %4$d}}}
                """.formatted(name, lines, path, port);
    }

    private static String service(String name, int port, int nodePort) {
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: %s, namespace: shop}
                spec:
                  type: NodePort
                  ports: [{name: http, port: %d, targetPort: 8080, nodePort: %d}]
                """.formatted(name, port, nodePort);
    }

    private static final String INGRESS_CLASS = """
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata: {name: alb}
            spec: {controller: ingress.k8s.aws/alb}
            """;
}
