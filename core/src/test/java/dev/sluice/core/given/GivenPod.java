package dev.sluice.core.given;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.SortedMaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A pod in the making: running on node {@code node-a}, containers ready. */
public final class GivenPod {
    private final ObjectKey key;
    private final List<Pod.ContainerPort> ports = new ArrayList<>();
    private final List<String> gates = new ArrayList<>();
    private final List<Pod.Condition> conditions = new ArrayList<>();
    private final SortedMap<String, String> annotations = new TreeMap<>();
    private final SortedMap<Integer, String> serverIds = new TreeMap<>();
    private String node = "node-a";
    private final String ip;
    private ConditionStatus containersReady = ConditionStatus.TRUE;

    GivenPod(ObjectKey key, String ip) {
        this.key = key;
        this.ip = ip;
    }

    public GivenPod onNode(String name) {
        node = name;
        return this;
    }

    public GivenPod withPort(String name, int port) {
        ports.add(new Pod.ContainerPort(name, port));
        return this;
    }

    /** The readiness gate of this binding. */
    public GivenPod gatedBy(String binding) {
        gates.add("target-health.elbv2.k8s.aws/" + binding);
        return this;
    }

    public GivenPod withCondition(String type, ConditionStatus status) {
        conditions.add(new Pod.Condition(type, status, "", "", Optional.of(Instant.parse("2025-12-31T23:59:00Z"))));
        return this;
    }

    public GivenPod withContainersReady(ConditionStatus status) {
        containersReady = status;
        return this;
    }

    public GivenPod annotated(String annotation, String value) {
        annotations.put(annotation, value);
        return this;
    }

    /** A QUIC server id for a container port; port 0 is the pod's default. */
    public GivenPod withServerId(int port, String id) {
        serverIds.put(port, id);
        return this;
    }

    public Pod build() {
        List<Pod.Condition> all = new ArrayList<>(conditions);
        all.add(new Pod.Condition("ContainersReady", containersReady, "", "", Optional.empty()));
        ObjectMeta meta = new ObjectMeta(
                key,
                "uid-of-" + key.name(),
                "1",
                1,
                SortedMaps.copyOf(Map.of()),
                annotations,
                List.of(),
                Optional.of(Instant.EPOCH),
                Optional.empty());
        return new Pod(meta, node, ip, ports, gates, all, serverIds);
    }
}
