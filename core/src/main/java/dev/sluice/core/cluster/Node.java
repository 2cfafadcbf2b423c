package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** {@code v1} Node. {@code internalIps} keep the order of the node's status. */
public record Node(
        ObjectMeta meta, String providerId, List<Taint> taints, ConditionStatus ready, List<String> internalIps)
        implements KubernetesObject {
    public static final String KIND = "Node";

    public Node {
        requireNonNull(meta, "meta");
        requireNonNull(providerId, "providerId");
        taints = List.copyOf(taints);
        requireNonNull(ready, "ready");
        internalIps = List.copyOf(internalIps);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A taint; its value is never looked at. */
    public record Taint(String key, String effect) {
        public Taint {
            requireNonNull(key, "key");
            requireNonNull(effect, "effect");
        }
    }
}
