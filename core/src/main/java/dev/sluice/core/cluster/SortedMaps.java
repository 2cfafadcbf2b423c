package dev.sluice.core.cluster;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Immutable maps in key order, so that nothing downstream depends on the order of a hash table. */
public final class SortedMaps {
    private SortedMaps() {}

    /** A copy in the keys' natural order, unmodifiable; later changes of {@code source} do not show through. */
    public static <K, V> SortedMap<K, V> copyOf(Map<K, V> source) {
        return source.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(source));
    }
}
