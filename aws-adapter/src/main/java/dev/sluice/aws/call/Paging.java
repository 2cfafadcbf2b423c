package dev.sluice.aws.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads all pages of a list, one call each. */
public final class Paging {
    private Paging() {}

    /** The pages in order; {@code next} gives the marker of the following page, null or empty after the last. */
    public static <R, T> List<T> all(
            Function<@Nullable String, R> page, Function<R, @Nullable String> next, Function<R, List<T>> items) {
        List<T> all = new ArrayList<>();
        @Nullable String marker = null;
        do {
            R response = page.apply(marker);
            all.addAll(items.apply(response));
            marker = next.apply(response);
        } while (marker != null && !marker.isEmpty());
        return List.copyOf(all);
    }
}
