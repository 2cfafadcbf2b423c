package dev.sluice.core.targets.network;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Instance;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.memory.ExpiringMap;
import dev.sluice.core.port.Network;
import dev.sluice.core.targets.endpoint.ComputeType;
import dev.sluice.core.targets.endpoint.InstanceId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The network interfaces of nodes, as their EC2 instances have them, remembered for ten minutes. All nodes that are not
 * remembered are asked for in one call, and one thread at a time asks, so that bindings with the same nodes share it.
 */
final class NodeInterfaces {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Network network;
    private final ExpiringMap<NodeUid, Instance> known;

    NodeInterfaces(Network network, Clock clock) {
        this.network = requireNonNull(network, "network");
        this.known = new ExpiringMap<>(clock, LIFETIME);
    }

    /** The primary interface of each node, by the node's key. */
    Partial<SortedMap<ObjectKey, NetworkInterface>> primary(Collection<Node> nodes) {
        Partial<Map<NodeUid, Instance>> instances = instances(nodes);
        SortedMap<ObjectKey, NetworkInterface> primary = new TreeMap<>();
        List<String> problems = new ArrayList<>(instances.problems());
        List<String> unresolved = new ArrayList<>();
        for (Node node : nodes) {
            Optional.ofNullable(instances.value().get(NodeUid.of(node)))
                    .ifPresentOrElse(
                            instance -> primaryOf(instance)
                                    .ifPresentOrElse(
                                            found -> primary.put(node.key(), found),
                                            () -> problems.add("[this should never happen] no primary ENI found"
                                                    + " (instance: " + instance.id() + ")")),
                            () -> unresolved.add(node.key().toString()));
        }
        if (problems.isEmpty() && !unresolved.isEmpty()) {
            problems.add("cannot resolve node ENI for nodes: [" + String.join(" ", unresolved) + "]");
        }
        return new Partial<>(primary, problems);
    }

    /** The instances of these nodes; hybrid nodes have none. */
    synchronized Partial<Map<NodeUid, Instance>> instances(Collection<Node> nodes) {
        Map<NodeUid, Instance> found = new HashMap<>();
        SortedMap<String, NodeUid> unknown = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (Node node : nodes) {
            NodeUid uid = NodeUid.of(node);
            Optional<Instance> remembered = known.find(uid);
            if (remembered.isPresent()) {
                found.put(uid, remembered.get());
            } else if (ComputeType.of(node) != ComputeType.HYBRID) {
                switch (InstanceId.of(node)) {
                    case InstanceId.Known id -> unknown.put(id.id(), uid);
                    case InstanceId.Unreadable unreadable -> problems.add(unreadable.message());
                }
            }
        }
        if (problems.isEmpty() && !unknown.isEmpty()) {
            found.putAll(ask(unknown));
        }
        return new Partial<>(found, problems);
    }

    /** Forgets these nodes' interfaces: a pod's address that none of them has may be on one attached since. */
    void forget(Collection<Node> nodes) {
        nodes.forEach(node -> known.remove(NodeUid.of(node)));
    }

    private Map<NodeUid, Instance> ask(SortedMap<String, NodeUid> unknown) {
        Map<NodeUid, Instance> answer = new HashMap<>();
        for (Instance instance : network.instances(unknown.keySet())) {
            NodeUid uid = unknown.get(instance.id());
            if (uid != null) {
                known.put(uid, instance);
                answer.put(uid, instance);
            }
        }
        return answer;
    }

    private static Optional<NetworkInterface> primaryOf(Instance instance) {
        return instance.networkInterfaces().stream()
                .filter(found -> found.deviceIndex() == 0)
                .findFirst();
    }

    /** A node in one life: a node that comes back under its name may be another machine. */
    record NodeUid(String name, String uid) {
        static NodeUid of(Node node) {
            return new NodeUid(node.key().name(), node.meta().uid());
        }
    }
}
