package dev.sluice.core.cloud;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Matches when every key is present with one of its values; a key without values asks for presence only. */
public record TagFilter(SortedMap<String, List<String>> values) {
    public TagFilter {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        values.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        values = SortedMaps.copyOf(copy);
    }

    /** Exactly these tags. */
    public static TagFilter of(Map<String, String> tags) {
        SortedMap<String, List<String>> single = new TreeMap<>();
        tags.forEach((key, value) -> single.put(key, List.of(value)));
        return new TagFilter(single);
    }

    public boolean matches(Map<String, String> tags) {
        return values.entrySet().stream()
                .allMatch(entry -> tags.containsKey(entry.getKey())
                        && (entry.getValue().isEmpty() || entry.getValue().contains(tags.get(entry.getKey()))));
    }
}
