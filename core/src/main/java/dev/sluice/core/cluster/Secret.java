package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.SortedMap;

/** {@code v1} Secret, its values decoded to text. Its {@code toString} shows keys only. */
public record Secret(ObjectMeta meta, SortedMap<String, String> data) implements KubernetesObject {
    public static final String KIND = "Secret";

    public Secret {
        requireNonNull(meta, "meta");
        data = SortedMaps.copyOf(data);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return "Secret[" + key() + ", keys=" + data.keySet() + "]";
    }
}
