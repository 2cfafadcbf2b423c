package dev.sluice.core.planning;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What was found of one kind: by the wanted resource that it is, and what is not wanted, by identity. Several may have
 * been found for one resource; the last one stands for it.
 */
record Matched<T>(SortedMap<ResourceId, List<T>> wanted, List<T> surplus) {
    Matched {
        wanted = SortedMaps.copyOf(wanted);
        surplus = List.copyOf(surplus);
    }

    List<T> all(ResourceId id) {
        return wanted.getOrDefault(id, List.of());
    }

    Optional<T> find(ResourceId id) {
        return Optional.ofNullable(wanted.get(id)).map(List::getLast);
    }
}
