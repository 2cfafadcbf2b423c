package dev.sluice.aws.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Splits lists that are longer than one call may take. */
public final class Batching {
    private Batching() {}

    /** Calls with up to {@code size} distinct keys each, in their order; no key, no call. */
    public static <K, T> List<T> each(int size, Collection<K> keys, Function<List<K>, ? extends Collection<T>> call) {
        List<K> distinct = keys.stream().distinct().toList();
        List<T> all = new ArrayList<>();
        for (int start = 0; start < distinct.size(); start += size) {
            all.addAll(call.apply(distinct.subList(start, Math.min(start + size, distinct.size()))));
        }
        return List.copyOf(all);
    }
}
