package dev.sluice.core.targets.network;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.Network;
import dev.sluice.core.port.SecurityGroups;
import dev.sluice.core.securitygroup.SecurityGroupMemory;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.endpoint.ComputeType;
import dev.sluice.core.targets.endpoint.InstanceId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Which security group of each node gets the rules that let load balancers in, for people; it steers nothing. Reads AWS
 * when asked and throws {@link dev.sluice.core.port.PortException} if AWS does not answer.
 */
public final class NodeSecurityGroups {
    private final NodeInterfaces interfaces;
    private final GroupChoice choice;

    public NodeSecurityGroups(
            Network network, SecurityGroups securityGroups, ControllerSettings settings, Clock clock) {
        this.interfaces = new NodeInterfaces(network, clock);
        this.choice = new GroupChoice(new SecurityGroupMemory(securityGroups, clock), settings);
    }

    /** In the order of the nodes; nodes outside AWS are left out. */
    public List<NodeGroup> of(List<Node> nodes) {
        List<Node> inAws = nodes.stream()
                .filter(node -> ComputeType.of(node) != ComputeType.HYBRID)
                .toList();
        List<Node> readable = inAws.stream()
                .filter(node -> InstanceId.of(node) instanceof InstanceId.Known)
                .toList();
        SortedMap<ObjectKey, NetworkInterface> primary =
                interfaces.primary(readable).value();
        choice.of(primary.values());
        List<NodeGroup> found = new ArrayList<>();
        for (Node node : inAws) {
            String name = node.key().name();
            found.add(
                    switch (InstanceId.of(node)) {
                        case InstanceId.Unreadable unreadable ->
                            new NodeGroup(name, List.of(), Optional.empty(), unreadable.message());
                        case InstanceId.Known id ->
                            Optional.ofNullable(primary.get(node.key()))
                                    .map(own -> of(name, own))
                                    .orElseGet(() -> new NodeGroup(
                                            name,
                                            List.of(),
                                            Optional.empty(),
                                            "no network interface of instance " + id.id() + " was found"));
                    });
        }
        return found;
    }

    private NodeGroup of(String node, NetworkInterface own) {
        Partial<Map<String, String>> chosen = choice.of(List.of(own));
        return new NodeGroup(
                node,
                own.securityGroups().stream().sorted().toList(),
                Optional.ofNullable(chosen.value().get(own.id())),
                String.join("; ", chosen.problems()));
    }

    /**
     * One node's answer.
     *
     * @param groups of its primary interface, by id
     * @param chosen the one that gets the rules
     * @param problem why none is chosen, with the ways out; empty if one is
     */
    public record NodeGroup(String node, List<String> groups, Optional<String> chosen, String problem) {
        public NodeGroup {
            requireNonNull(node, "node");
            groups = List.copyOf(groups);
            requireNonNull(chosen, "chosen");
            requireNonNull(problem, "problem");
        }
    }
}
