package dev.sluice.core.targets.endpoint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.cluster.TargetGroupBinding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a node may take traffic for a binding, by its labels and taints; whether it is ready is another question.
 * Cordoned nodes may: their pods go on serving.
 */
public record NodeSuitability(LabelSelector selector) {
    private static final Set<String> EXCLUDING_LABELS = Set.of(
            "node-role.kubernetes.io/master",
            "node.kubernetes.io/exclude-from-external-load-balancers",
            "alpha.service-controller.kubernetes.io/exclude-balancer");
    private static final String AUTOSCALER_TAINT = "ToBeDeletedByClusterAutoscaler";
    private static final Node.Taint KARPENTER_TAINT = new Node.Taint("karpenter.sh/disrupted", "NoSchedule");

    public NodeSuitability {
        requireNonNull(selector, "selector");
    }

    public static NodeSuitability of(TargetGroupBinding binding) {
        return new NodeSuitability(binding.spec()
                .nodeSelector()
                .orElseGet(() -> new LabelSelector(SortedMaps.copyOf(Map.of()), List.of())));
    }

    public boolean isSuitable(Node node) {
        return node.taints().stream().noneMatch(NodeSuitability::announcesTheEnd)
                && EXCLUDING_LABELS.stream()
                        .noneMatch(label -> node.meta().labels().containsKey(label))
                && ComputeType.of(node) != ComputeType.FARGATE
                && selector.matches(node.meta().labels());
    }

    private static boolean announcesTheEnd(Node.Taint taint) {
        return taint.key().equals(AUTOSCALER_TAINT) || taint.equals(KARPENTER_TAINT);
    }
}
