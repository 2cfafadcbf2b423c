package dev.sluice.aws.simulated.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows by the thing that they belong to, in their order. */
final class Grouped {
    private Grouped() {}

    static <K, R> Map<K, List<R>> by(List<R> rows, Function<R, K> owner) {
        return rows.stream().collect(Collectors.groupingBy(owner, LinkedHashMap::new, Collectors.toList()));
    }
}
