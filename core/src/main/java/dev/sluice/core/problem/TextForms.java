package dev.sluice.core.problem;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How messages print collections: as upstream does, so that users find the words they know. */
public final class TextForms {
    private TextForms() {}

    /** {@code [a b]}, in the given order. */
    public static String list(Collection<String> values) {
        return "[" + String.join(" ", values) + "]";
    }

    /** {@code [a b]}, sorted. */
    public static String sorted(Collection<String> values) {
        return list(new TreeSet<>(values));
    }

    /** {@code map[a:{} b:{}]}, sorted: a set. */
    public static String set(Collection<String> values) {
        return "map["
                + String.join(
                        " ",
                        new TreeSet<>(values)
                                .stream().map(value -> value + ":{}").toList())
                + "]";
    }

    /** {@code map[a:1 b:2]}, sorted by key. */
    public static String map(Map<String, String> values) {
        return "map["
                + String.join(
                        " ",
                        new TreeMap<>(values)
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                                        .toList())
                + "]";
    }
}
