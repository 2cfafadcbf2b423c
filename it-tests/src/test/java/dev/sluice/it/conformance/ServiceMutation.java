package dev.sluice.it.conformance;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import java.util.List;
import java.util.Random;

/** Changes what Services say about themselves: their type, address families and ports. */
final class ServiceMutation {
    private static final List<String> NAMES = List.of("", "http", "80", "traffic-port", "use-annotation");
    private static final List<Integer> NUMBERS = List.of(0, 80, 443, 31_080);
    private static final List<PortReference> TARGETS =
            List.of(PortReference.of(0), PortReference.of(8080), PortReference.of("http"), PortReference.of(""));
    private static final List<List<String>> FAMILIES =
            List.of(List.of(), List.of("IPv4"), List.of("IPv6"), List.of("IPv4", "IPv6"), List.of("IPv5"));
    private static final List<String> TYPES = List.of("NodePort", "ClusterIP", "LoadBalancer", "ExternalName");

    private final Random random;

    ServiceMutation(Random random) {
        this.random = random;
    }

    Service.Spec mutated(Service.Spec spec) {
        return new Service.Spec(
                seldom() ? pick(TYPES) : spec.type(),
                spec.selector(),
                seldom() ? List.of() : spec.ports().stream().map(this::mutated).toList(),
                seldom() ? pick(FAMILIES) : spec.ipFamilies(),
                spec.loadBalancerClass(),
                spec.loadBalancerSourceRanges(),
                spec.externalTrafficPolicy(),
                spec.healthCheckNodePort(),
                spec.allocateLoadBalancerNodePorts());
    }

    private Service.Port mutated(Service.Port port) {
        return new Service.Port(
                seldom() ? pick(NAMES) : port.name(),
                seldom() ? pick(NUMBERS) : port.port(),
                seldom() ? pick(TARGETS) : port.targetPort(),
                seldom() ? pick(NUMBERS) : port.nodePort(),
                port.protocol(),
                port.appProtocol());
    }

    private boolean seldom() {
        return random.nextInt(8) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
