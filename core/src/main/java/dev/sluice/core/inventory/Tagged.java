package dev.sluice.core.inventory;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.SortedMap;

/** Something of AWS with its tags. */
public record Tagged<T>(T resource, SortedMap<String, String> tags) {
    public Tagged {
        requireNonNull(resource, "resource");
        tags = SortedMaps.copyOf(tags);
    }
}
