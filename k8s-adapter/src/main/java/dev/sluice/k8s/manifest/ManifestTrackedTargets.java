package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.TrackedTargets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What bindings have registered, beside a folder of manifests. */
final class ManifestTrackedTargets implements TrackedTargets {
    private final KeptState kept;
    private final SortedMap<ObjectKey, SortedSet<String>> targets;

    ManifestTrackedTargets(KeptState kept) {
        this.kept = requireNonNull(kept, "kept");
        this.targets = new TreeMap<>(kept.contents().tracked());
    }

    @Override
    public synchronized Optional<SortedSet<String>> read(ObjectKey binding) {
        return Optional.ofNullable(targets.get(binding));
    }

    @Override
    public synchronized void write(ObjectKey binding, SortedSet<String> identifiers) {
        targets.put(binding, Collections.unmodifiableSortedSet(new TreeSet<>(identifiers)));
        kept.keepTracked(new TreeMap<>(targets));
    }

    @Override
    public synchronized void delete(ObjectKey binding) {
        targets.remove(binding);
        kept.keepTracked(new TreeMap<>(targets));
    }
}
