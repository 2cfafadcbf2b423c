package dev.sluice.core.naming;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.StackId;
import java.util.Map;
import java.util.SortedMap;

/** The labels by which a stack finds its TargetGroupBindings. */
public final class StackLabels {
    private StackLabels() {}

    /** Whether some stack owns the object with these labels. */
    public static boolean areOn(Map<String, String> labels) {
        return TrackingTags.PREFIXES.stream()
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
