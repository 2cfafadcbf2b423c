package dev.sluice.it.conformance;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Changes what Services say about themselves: their type, address families, sources and ports. */
final class ServiceMutation {
    private static final List<String> NAMES = List.of("", "http", "80", "traffic-port", "use-annotation");
    private static final List<Integer> NUMBERS = List.of(0, 80, 443, 31_080);
    private static final List<PortReference> TARGETS =
            List.of(PortReference.of(0), PortReference.of(8080), PortReference.of("http"), PortReference.of(""));
    private static final List<List<String>> FAMILIES =
            List.of(List.of(), List.of("IPv4"), List.of("IPv6"), List.of("IPv4", "IPv6"), List.of("IPv5"));
    private static final List<String> TYPES = List.of("NodePort", "ClusterIP", "LoadBalancer", "ExternalName");

    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");
    private static final List<String> POLICIES = List.of("Cluster", "Local", "");
    private static final List<List<String>> RANGES =
            List.of(List.of(), List.of("10.1.0.0/16"), List.of("0.0.0.0/0"), List.of("2001:db8::/32", "x"));
    private static final List<Optional<String>> CLASSES =
            List.of(Optional.empty(), Optional.of(""), Optional.of("service.k8s.aws/nlb"), Optional.of("other"));

    private final Random random;

    ServiceMutation(Random random) {
        this.random = random;
    }

    Service.Spec mutated(Service.Spec spec) {
        return new Service.Spec(
                seldom() ? pick(TYPES) : spec.type(),
                spec.selector(),
                seldom() ? List.of() : ports(spec.ports()),
                seldom() ? pick(FAMILIES) : spec.ipFamilies(),
                seldom() ? pick(CLASSES) : spec.loadBalancerClass(),
                seldom() ? pick(RANGES) : spec.loadBalancerSourceRanges(),
                seldom() ? pick(POLICIES) : spec.externalTrafficPolicy(),
                seldom() ? pick(NUMBERS) : spec.healthCheckNodePort(),
                seldom() ? random.nextBoolean() : spec.allocateLoadBalancerNodePorts());
    }

    /** Some of them twice, so that two have one number. */
    private List<Service.Port> ports(List<Service.Port> ports) {
        return ports.stream()
                .flatMap(port -> seldom() ? Stream.of(mutated(port), mutated(port)) : Stream.of(mutated(port)))
                .toList();
    }

    private Service.Port mutated(Service.Port port) {
        return new Service.Port(
                seldom() ? pick(NAMES) : port.name(),
                seldom() ? pick(NUMBERS) : port.port(),
                seldom() ? pick(TARGETS) : port.targetPort(),
                seldom() ? pick(NUMBERS) : port.nodePort(),
                seldom() ? pick(PROTOCOLS) : port.protocol(),
                port.appProtocol());
    }

    private boolean seldom() {
        return random.nextInt(8) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
