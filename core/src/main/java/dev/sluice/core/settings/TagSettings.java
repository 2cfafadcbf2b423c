package dev.sluice.core.settings;

import dev.sluice.core.cluster.SortedMaps;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code --default-tags} and {@code --external-managed-tags}; start-up has checked that they share no key. */
public record TagSettings(SortedMap<String, String> defaultTags, SortedSet<String> externalManagedTags) {
    public TagSettings {
        defaultTags = SortedMaps.copyOf(defaultTags);
        externalManagedTags = Collections.unmodifiableSortedSet(new TreeSet<>(externalManagedTags));
    }

    public static TagSettings none() {
        return new TagSettings(SortedMaps.copyOf(Map.of()), new TreeSet<>(Set.of()));
    }
}
