package dev.sluice.core.planning.difference;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.plan.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which tags have to be set and which removed, the latter with the values that they have. AWS's own tags and the
 * ignored keys are left alone even where they are wanted.
 */
public record TagDifference(
        SortedMap<String, String> toSet, SortedMap<String, String> toRemove, List<FieldChange> fields) {
    public TagDifference {
        toSet = SortedMaps.copyOf(toSet);
        toRemove = SortedMaps.copyOf(toRemove);
        fields = List.copyOf(fields);
    }

    public static TagDifference between(
            SortedMap<String, String> current, SortedMap<String, String> desired, Set<String> ignored) {
        SortedMap<String, String> toSet = new TreeMap<>();
        SortedMap<String, String> toRemove = new TreeMap<>();
        List<FieldChange> fields = new ArrayList<>();
        NavigableSet<String> keys = new TreeSet<>(current.keySet());
        keys.addAll(desired.keySet());
        keys.removeIf(key -> key.startsWith("aws:") || ignored.contains(key));
        for (String key : keys) {
            Optional<String> before = Optional.ofNullable(current.get(key));
            Optional<String> after = Optional.ofNullable(desired.get(key));
            if (before.equals(after)) {
                continue;
            }
            after.ifPresentOrElse(value -> toSet.put(key, value), () -> toRemove.put(key, before.orElse("")));
            fields.add(new FieldChange("tags." + key, before, after));
        }
        return new TagDifference(toSet, toRemove, fields);
    }

    public SortedSet<String> keysToRemove() {
        return new TreeSet<>(toRemove.keySet());
    }
}
