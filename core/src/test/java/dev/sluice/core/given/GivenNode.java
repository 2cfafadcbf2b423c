package dev.sluice.core.given;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A node in the making: ready, with the instance {@code i-<name>} behind it. */
public final class GivenNode {
    private final String name;
    private final SortedMap<String, String> labels = new TreeMap<>();
    private final List<Node.Taint> taints = new ArrayList<>();
    private final List<String> internalIps = new ArrayList<>();
    private String providerId;
    private ConditionStatus ready = ConditionStatus.TRUE;

    GivenNode(String name) {
        this.name = name;
        this.providerId = "aws:///eu-west-1a/i-" + name;
    }

    public GivenNode labelled(String label, String value) {
        labels.put(label, value);
        return this;
    }

    public GivenNode tainted(String key, String effect) {
        taints.add(new Node.Taint(key, effect));
        return this;
    }

    public GivenNode withProviderId(String changed) {
        providerId = changed;
        return this;
    }

    public GivenNode withInternalIp(String ip) {
        internalIps.add(ip);
        return this;
    }

    public GivenNode withReady(ConditionStatus status) {
        ready = status;
        return this;
    }

    public Node build() {
        ObjectMeta meta = new ObjectMeta(
                ObjectKey.clusterScoped(name),
                "uid-of-" + name,
                "1",
                1,
                labels,
                new TreeMap<>(),
                List.of(),
                Optional.of(Instant.EPOCH),
                Optional.empty());
        return new Node(meta, providerId, taints, ready, internalIps);
    }
}
