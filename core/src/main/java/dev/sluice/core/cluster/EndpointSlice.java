package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * {@code discovery.k8s.io/v1} EndpointSlice. A {@code v1} Endpoints object takes the same form, a slice per subset, so
 * that resolution knows one kind.
 */
public record EndpointSlice(
        ObjectMeta meta, String serviceName, String addressType, List<Port> ports, List<Endpoint> endpoints)
        implements KubernetesObject {
    public static final String KIND = "EndpointSlice";
    public static final String SERVICE_NAME_LABEL = "kubernetes.io/service-name";

    public EndpointSlice {
        requireNonNull(meta, "meta");
        requireNonNull(serviceName, "serviceName");
        requireNonNull(addressType, "addressType");
        ports = List.copyOf(ports);
        endpoints = List.copyOf(endpoints);
    }

    @Override
    public String kind() {
        return KIND;
    }

    public record Port(String name, int port) {
        public Port {
            requireNonNull(name, "name");
        }
    }

    /** One endpoint; {@code ready} is absent where the slice does not say, {@code targetKind} empty without target. */
    public record Endpoint(
            List<String> addresses, Optional<Boolean> ready, boolean terminating, String targetKind, ObjectKey target) {
        public Endpoint {
            addresses = List.copyOf(addresses);
            requireNonNull(ready, "ready");
            requireNonNull(targetKind, "targetKind");
            requireNonNull(target, "target");
        }
    }
}
