package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.EndpointSlice.Endpoint;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code discovery.k8s.io/v1} EndpointSlice and {@code v1} Endpoints to records. */
final class EndpointSliceConversion {
    private EndpointSliceConversion() {}

    static EndpointSlice from(Fields slice) {
        ObjectMeta meta = MetaConversion.trimmed(slice, List.of());
        return new EndpointSlice(
                meta,
                slice.object("metadata").textMap("labels").getOrDefault(EndpointSlice.SERVICE_NAME_LABEL, ""),
                slice.text("addressType"),
                slice.list("ports", EndpointSliceConversion::port),
                slice.list(
                        "endpoints", endpoint -> endpoint(endpoint, meta.key().namespace())));
    }

    /** A slice per subset; without subsets one empty slice, so that "no endpoints" differs from "no object". */
    static Endpoints fromEndpoints(Fields endpoints) {
        ObjectMeta meta = MetaConversion.trimmed(endpoints, List.of());
        List<EndpointSlice> slices = endpoints.list("subsets", subset -> subset(meta, subset));
        EndpointSlice none = new EndpointSlice(meta, meta.key().name(), "IPv4", List.of(), List.of());
        return new Endpoints(meta, slices.isEmpty() ? List.of(none) : slices);
    }

    private static EndpointSlice subset(ObjectMeta meta, Fields subset) {
        List<Endpoint> endpoints = Stream.concat(
                        addresses(meta, subset, "addresses", true), addresses(meta, subset, "notReadyAddresses", false))
                .toList();
        boolean ipv6 = endpoints.stream()
                .anyMatch(endpoint -> endpoint.addresses().getFirst().contains(":"));
        return new EndpointSlice(
                meta,
                meta.key().name(),
                ipv6 ? "IPv6" : "IPv4",
                subset.list("ports", EndpointSliceConversion::port),
                endpoints);
    }

    private static Stream<Endpoint> addresses(ObjectMeta meta, Fields subset, String field, boolean ready) {
        return subset
                .list(field, address -> {
                    Fields target = address.object("targetRef");
                    return new Endpoint(
                            List.of(address.text("ip")),
                            Optional.of(ready),
                            false,
                            target.text("kind"),
                            target(target, meta.key().namespace()));
                })
                .stream();
    }

    private static EndpointSlice.Port port(Fields port) {
        return new EndpointSlice.Port(port.text("name"), port.number("port"));
    }

    private static Endpoint endpoint(Fields endpoint, String namespace) {
        Fields conditions = endpoint.object("conditions");
        Fields target = endpoint.object("targetRef");
        return new Endpoint(
                endpoint.texts("addresses"),
                conditions.optionalFlag("ready"),
                conditions.flag("terminating", false),
                target.text("kind"),
                target(target, namespace));
    }

    private static ObjectKey target(Fields target, String namespace) {
        String written = target.text("namespace");
        return new ObjectKey(written.isEmpty() ? namespace : written, target.text("name"));
    }
}
