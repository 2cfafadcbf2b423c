package dev.sluice.k8s.convert;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectMeta;
import java.util.List;

/** {@code v1} Endpoints, which bears its Service's name, as slices: one for each subset and at least one. */
public record Endpoints(ObjectMeta meta, List<EndpointSlice> slices) implements KubernetesObject {
    public static final String KIND = "Endpoints";

    public Endpoints {
        requireNonNull(meta, "meta");
        slices = List.copyOf(slices);
    }

    @Override
    public String kind() {
        return KIND;
    }
}
