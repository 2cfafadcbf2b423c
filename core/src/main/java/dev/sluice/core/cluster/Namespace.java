package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

/** {@code v1} Namespace. */
public record Namespace(ObjectMeta meta) implements KubernetesObject {
    public static final String KIND = "Namespace";

    public Namespace {
        requireNonNull(meta, "meta");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
