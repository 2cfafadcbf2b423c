package dev.sluice.core.planning.difference;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.plan.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which attributes have to be set. Attributes that are not wanted are never touched, not even back to their default.
 */
public record AttributeDifference(SortedMap<String, String> toSet, List<FieldChange> fields) {
    public AttributeDifference {
        toSet = SortedMaps.copyOf(toSet);
        fields = List.copyOf(fields);
    }

    public static AttributeDifference between(SortedMap<String, String> current, SortedMap<String, String> desired) {
        SortedMap<String, String> toSet = new TreeMap<>();
        List<FieldChange> fields = new ArrayList<>();
        desired.forEach((key, value) -> {
            Optional<String> before = Optional.ofNullable(current.get(key));
            if (!before.equals(Optional.of(value))) {
                toSet.put(key, value);
                fields.add(new FieldChange("attributes." + key, before, Optional.of(value)));
            }
        });
        return new AttributeDifference(toSet, fields);
    }
}
