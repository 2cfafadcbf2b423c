package dev.sluice.core.targets.network;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.memory.ExpiringMap;
import dev.sluice.core.port.Network;
import dev.sluice.core.targets.endpoint.ComputeType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The network interface behind each pod's address, remembered for ten minutes. Where it is looked for depends on what
 * runs the pod's node; pods on hybrid nodes have none and are left out of every answer.
 */
final class PodInterfaces {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final ClusterView cluster;
    private final InstancePodLookup onInstances;
    private final VpcPodLookup inVpc;
    private final ExpiringMap<PodUid, NetworkInterface> known;

    PodInterfaces(Network network, ClusterView cluster, NodeInterfaces nodes, Clock clock) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.onInstances = new InstancePodLookup(network, nodes);
        this.inVpc = new VpcPodLookup(network);
        this.known = new ExpiringMap<>(clock, LIFETIME);
    }

    /** The interfaces by the pods' keys. */
    Partial<SortedMap<ObjectKey, NetworkInterface>> of(Collection<Pod> pods) {
        SortedMap<ObjectKey, NetworkInterface> found = new TreeMap<>();
        List<PlacedPod> wanted = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Pod pod : pods) {
            Optional<NetworkInterface> remembered = known.find(PodUid.of(pod));
            if (remembered.isPresent()) {
                found.put(pod.key(), remembered.get());
                continue;
            }
            cluster.node(pod.nodeName())
                    .ifPresentOrElse(
                            node -> wanted.add(new PlacedPod(pod, node)),
                            () -> problems.add("nodes \"" + pod.nodeName() + "\" not found (pod: " + pod.key() + ")"));
        }
        if (problems.isEmpty()) {
            lookUp(wanted, found, problems);
        }
        return new Partial<>(found, problems);
    }

    private void lookUp(List<PlacedPod> wanted, SortedMap<ObjectKey, NetworkInterface> found, List<String> problems) {
        Map<ComputeType, List<PlacedPod>> byType = new EnumMap<>(ComputeType.class);
        wanted.forEach(pod -> byType.computeIfAbsent(ComputeType.of(pod.node()), type -> new ArrayList<>())
                .add(pod));
        Set<ObjectKey> hybrid = new HashSet<>();
        byType.forEach((type, pods) -> {
            switch (type) {
                case EC2 -> remember(onInstances.find(pods, problems), pods, found);
                case FARGATE -> remember(inVpc.byPodAddress(pods), pods, found);
                case HYPERPOD -> remember(inVpc.byPodOrNodeAddress(pods), pods, found);
                case HYBRID -> pods.forEach(pod -> hybrid.add(pod.key()));
            }
        });
        List<String> unresolved = wanted.stream()
                .map(PlacedPod::key)
                .filter(key -> !found.containsKey(key) && !hybrid.contains(key))
                .map(ObjectKey::toString)
                .toList();
        if (problems.isEmpty() && !unresolved.isEmpty()) {
            problems.add("cannot resolve pod ENI for pods: [" + String.join(" ", unresolved) + "]");
        }
    }

    private void remember(
            Map<ObjectKey, NetworkInterface> answer,
            List<PlacedPod> pods,
            SortedMap<ObjectKey, NetworkInterface> found) {
        found.putAll(answer);
        for (PlacedPod pod : pods) {
            NetworkInterface own = answer.get(pod.key());
            if (own != null) {
                known.put(PodUid.of(pod.pod()), own);
            }
        }
    }

    /** A pod with the node it runs on. */
    record PlacedPod(Pod pod, Node node) {
        ObjectKey key() {
            return pod.key();
        }

        String ip() {
            return pod.podIp();
        }
    }

    private record PodUid(ObjectKey key, String uid) {
        static PodUid of(Pod pod) {
            return new PodUid(pod.key(), pod.meta().uid());
        }
    }
}
