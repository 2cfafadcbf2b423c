package dev.sluice.aws.shape;

import dev.sluice.core.cluster.SortedMaps;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Tags and attributes, which the SDK has as lists of pairs, a type of pair for each service. In key order both ways.
 */
public final class Pairs {
    private Pairs() {}

    public static <P> List<P> from(Map<String, String> entries, BiFunction<String, String, P> pair) {
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> pair.apply(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** Of two pairs with one key the later counts; a missing value is the empty text. */
    public static <P> SortedMap<String, String> toMap(
            Collection<P> pairs, Function<P, String> key, Function<P, String> value) {
        SortedMap<String, String> map = new TreeMap<>();
        pairs.forEach(pair -> map.put(key.apply(pair), Absence.text(value.apply(pair))));
        return SortedMaps.copyOf(map);
    }
}
