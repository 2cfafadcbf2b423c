package dev.sluice.runner.doctor;

import dev.sluice.core.cluster.Node;
import dev.sluice.core.port.PortException;
import dev.sluice.core.targets.network.NodeSecurityGroups;
import dev.sluice.core.targets.network.NodeSecurityGroups.NodeGroup;
import java.util.List;
import java.util.stream.Collectors;

/** Whether it is clear for each node which security group lets load balancers in. */
final class NodeChecks {
    private static final String NAME = "security groups of nodes";

    private NodeChecks() {}

    static Check of(NodeSecurityGroups groups, List<Node> nodes) {
        try {
            List<NodeGroup> found = groups.of(nodes);
            if (found.isEmpty()) {
                return Check.skip(NAME, "the cluster has no nodes in AWS");
            }
            List<NodeGroup> wrong =
                    found.stream().filter(node -> node.chosen().isEmpty()).toList();
            Check check = wrong.isEmpty()
                    ? Check.pass(NAME, "each of " + found.size() + " nodes has exactly one for the rules")
                    : Check.fail(
                            NAME,
                            wrong.size() + " of " + found.size() + " nodes have no single one for the rules",
                            wrong.stream().map(NodeGroup::problem).distinct().collect(Collectors.joining("; ")));
            return check.with(table(found));
        } catch (PortException e) {
            return Check.fail(NAME, String.valueOf(e.getMessage()), "mend " + e.action() + " first");
        }
    }

    private static Table table(List<NodeGroup> found) {
        return new Table(
                List.of("node", "groups", "chosen"),
                found.stream()
                        .map(node -> List.of(
                                node.node(),
                                String.join(" ", node.groups()),
                                node.chosen().orElse("none")))
                        .toList());
    }
}
