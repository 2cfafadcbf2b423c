package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Node;
import java.util.List;
import java.util.Map;

/** {@code v1} Node to its record. */
final class NodeConversion {
    private NodeConversion() {}

    static Node from(Fields node) {
        Fields status = node.object("status");
        return new Node(
                MetaConversion.clusterScoped(node).withAnnotations(Map.of()),
                node.object("spec").text("providerID"),
                node.object("spec").list("taints", taint -> new Node.Taint(taint.text("key"), taint.text("effect"))),
                ready(status),
                internalIps(status));
    }

    private static ConditionStatus ready(Fields status) {
        return status
                .list("conditions", condition -> Map.entry(condition.text("type"), condition.text("status")))
                .stream()
                .filter(condition -> condition.getKey().equals("Ready"))
                .map(condition -> PodConversion.status(condition.getValue()))
                .findFirst()
                .orElse(ConditionStatus.ABSENT);
    }

    private static List<String> internalIps(Fields status) {
        return status.list("addresses", address -> Map.entry(address.text("type"), address.text("address"))).stream()
                .filter(address -> address.getKey().equals("InternalIP"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
