package dev.sluice.it.benchmark.large;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a large cluster holds: bindings with a Service and a number of pods each, spread over nodes. Objects are made
 * when they are asked for, so that a million of them takes no memory.
 */
record LargeCluster(int bindings, int podsOfBinding) {
    static final String NAMESPACE = "load";
    static final String NODE_GROUP = "sg-0d3110000000000bb";
    static final String LOAD_BALANCER_GROUP = "sg-0d3110000000000cc";

    private static final int PODS_OF_NODE = 256;
    private static final int ENDPOINTS_OF_SLICE = 100;
    private static final String POD = Template.read("pod.json");
    private static final String NODE = Template.read("node.json");
    private static final String BINDING = Template.read("binding.json");

    int pods() {
        return bindings * podsOfBinding;
    }

    int nodes() {
        return (pods() + PODS_OF_NODE - 1) / PODS_OF_NODE;
    }

    int slicesOfBinding() {
        return (podsOfBinding + ENDPOINTS_OF_SLICE - 1) / ENDPOINTS_OF_SLICE;
    }

    static String arn(int binding) {
        return "arn:aws:elasticloadbalancing:us-west-2:111122223333:targetgroup/b" + binding + "/0000000000000001";
    }

    static String instance(int node) {
        return "i-%017x".formatted(node);
    }

    /** The address of a pod, from the prefix of its node. */
    static String ip(int pod) {
        return prefixOf(pod / PODS_OF_NODE) + pod % PODS_OF_NODE;
    }

    /** The first three numbers of all addresses on a node. */
    static String prefixOf(int node) {
        return "10." + (64 + node / 256) + "." + node % 256 + ".";
    }

    static String pod(int pod) {
        return POD.replace("$pod", podName(pod))
                .replace("$number", Integer.toString(pod))
                .replace("$node", nodeName(pod / PODS_OF_NODE))
                .replace("$ip", ip(pod));
    }

    static String node(int node) {
        return NODE.replace("$node", nodeName(node))
                .replace("$number", Integer.toString(node))
                .replace("$instance", instance(node));
    }

    static String service(int binding) {
        return """
            {"metadata":{"namespace":"load","name":"s%d","uid":"service-%d","resourceVersion":"1"},\
            "spec":{"type":"ClusterIP","ports":[{"name":"http","port":80,"targetPort":8080}]}}""".formatted(binding, binding);
    }

    static String binding(int binding) {
        return BINDING.replace("$number", Integer.toString(binding))
                .replace("$arn", arn(binding))
                .replace("$group", LOAD_BALANCER_GROUP);
    }

    /** One slice of a binding's Service; of bindings that are {@code short} of a pod the last one has left. */
    String slice(int binding, int number, Set<Integer> shortOfOne, long version) {
        int first = binding * podsOfBinding + number * ENDPOINTS_OF_SLICE;
        int all = Math.min((binding + 1) * podsOfBinding, first + ENDPOINTS_OF_SLICE);
        boolean last = number == slicesOfBinding() - 1;
        String endpoints = IntStream.range(first, last && shortOfOne.contains(binding) ? all - 1 : all)
                .mapToObj(pod -> """
            {"addresses":["%s"],"conditions":{"ready":true,"serving":true,"terminating":false},\
            "nodeName":"%s","zone":"us-west-2a",\
            "targetRef":{"kind":"Pod","namespace":"load","name":"%s","uid":"pod-%d"}}""".formatted(ip(pod), nodeName(pod / PODS_OF_NODE), podName(pod), pod))
                .collect(Collectors.joining(","));
        return """
            {"metadata":{"namespace":"load","name":"s%d-%d","uid":"slice-%d-%d","resourceVersion":"%d",\
            "labels":{"kubernetes.io/service-name":"s%d",\
            "endpointslice.kubernetes.io/managed-by":"endpointslice-controller.k8s.io"}},\
            "addressType":"IPv4","ports":[{"name":"http","port":8080,"protocol":"TCP"}],"endpoints":[%s]}""".formatted(binding, number, binding, number, version, binding, endpoints);
    }

    private static String podName(int pod) {
        return "web-7d9c5f6b48-" + pod;
    }

    private static String nodeName(int node) {
        return "ip-10-64-" + node + "-1.us-west-2.compute.internal";
    }
}
