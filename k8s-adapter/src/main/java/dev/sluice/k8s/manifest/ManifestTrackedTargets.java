package dev.sluice.k8s.manifest;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.TrackedTargets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What bindings have registered, in memory. */
final class ManifestTrackedTargets implements TrackedTargets {
    private final Map<ObjectKey, SortedSet<String>> targets = new ConcurrentHashMap<>();

    @Override
    public Optional<SortedSet<String>> read(ObjectKey binding) {
        return Optional.ofNullable(targets.get(binding));
    }

    @Override
    public void write(ObjectKey binding, SortedSet<String> identifiers) {
        targets.put(binding, Collections.unmodifiableSortedSet(new TreeSet<>(identifiers)));
    }

    @Override
    public void delete(ObjectKey binding) {
        targets.remove(binding);
    }
}
