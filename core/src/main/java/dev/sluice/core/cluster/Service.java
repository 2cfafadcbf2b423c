package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** {@code v1} Service. Ports have the defaults that an API server fills in (protocol, target port). */
public record Service(ObjectMeta meta, Spec spec) implements KubernetesObject {
    public static final String KIND = "Service";

    public Service {
        requireNonNull(meta, "meta");
        requireNonNull(spec, "spec");
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The port that a reference names or numbers. */
    public Optional<Port> port(PortReference reference) {
        return spec.ports().stream()
                .filter(port -> switch (reference) {
                    case PortReference.Number number -> port.port() == number.port();
                    case PortReference.Name name -> port.name().equals(name.name());
                })
                .findFirst();
    }

    /** The fields of {@code spec}; {@code type} is as written, {@code ClusterIP} if absent. */
    public record Spec(
            String type,
            SortedMap<String, String> selector,
            List<Port> ports,
            List<String> ipFamilies,
            Optional<String> loadBalancerClass,
            List<String> loadBalancerSourceRanges,
            String externalTrafficPolicy,
            int healthCheckNodePort,
            boolean allocateLoadBalancerNodePorts) {
        public Spec {
            requireNonNull(type, "type");
            selector = SortedMaps.copyOf(selector);
            ports = List.copyOf(ports);
            ipFamilies = List.copyOf(ipFamilies);
            requireNonNull(loadBalancerClass, "loadBalancerClass");
            loadBalancerSourceRanges = List.copyOf(loadBalancerSourceRanges);
            requireNonNull(externalTrafficPolicy, "externalTrafficPolicy");
        }
    }

    /** One port; an unnamed port has the empty name, an unassigned node port is 0. */
    public record Port(
            String name, int port, PortReference targetPort, int nodePort, String protocol, String appProtocol) {
        public Port {
            requireNonNull(name, "name");
            requireNonNull(targetPort, "targetPort");
            requireNonNull(protocol, "protocol");
            requireNonNull(appProtocol, "appProtocol");
        }
    }
}
