package dev.sluice.core.naming;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.StackId;
import java.util.Map;
import java.util.SortedMap;

/** The labels by which a stack finds its TargetGroupBindings. */
public final class StackLabels {
    /** Kubernetes takes values of labels up to this length, and names of Ingresses up to 253. */
    private static final int LONGEST_VALUE = 63;

    private static final int HASH_LENGTH = 10;

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
                        : Map.of(
                                prefix + "/stack-namespace",
                                stack.namespace(),
                                prefix + "/stack-name",
                                value(stack.name())));
    }

    /** The name, or its beginning and a hash of all of it where it is too long for a label. */
    private static String value(String name) {
        return name.length() <= LONGEST_VALUE
                ? name
                : name.substring(0, LONGEST_VALUE - HASH_LENGTH - 1) + "-"
                        + ResourceNames.hash(name).substring(0, HASH_LENGTH);
    }
}
