package dev.sluice.core.naming;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.StackId;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The labels by which a stack finds its TargetGroupBindings. */
public final class StackLabels {
    private static final Set<String> PREFIXES =
            Set.of("ingress.k8s.aws", "service.k8s.aws", "gateway.k8s.aws.alb", "gateway.k8s.aws.nlb");

    private StackLabels() {}

    /** Whether some stack owns the object with these labels. */
    public static boolean areOn(Map<String, String> labels) {
        return PREFIXES.stream()
                .anyMatch(
                        prefix -> labels.containsKey(prefix + "/stack") || labels.containsKey(prefix + "/stack-name"));
    }

    public static SortedMap<String, String> of(String prefix, StackId stack) {
        return SortedMaps.copyOf(
                stack.isExplicit()
                        ? Map.of(prefix + "/stack", stack.name())
                        : Map.of(prefix + "/stack-namespace", stack.namespace(), prefix + "/stack-name", stack.name()));
    }
}
