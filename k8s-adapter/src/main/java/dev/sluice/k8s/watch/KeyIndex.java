package dev.sluice.k8s.watch;

import dev.sluice.core.cluster.ObjectKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** From what objects refer to, to the objects that do. Safe for use by several threads. */
final class KeyIndex {
    private final Map<ObjectKey, SortedSet<ObjectKey>> referrers = new HashMap<>();
    private final Map<ObjectKey, Set<ObjectKey>> referents = new HashMap<>();

    /** Sets all that {@code referrer} refers to; nothing takes it out of the index. */
    synchronized void put(ObjectKey referrer, Set<ObjectKey> refersTo) {
        Set<ObjectKey> before = refersTo.isEmpty() ? referents.remove(referrer) : referents.put(referrer, refersTo);
        if (before != null) {
            before.forEach(referent -> referrers.computeIfPresent(referent, (key, known) -> {
                known.remove(referrer);
                return known.isEmpty() ? null : known;
            }));
        }
        refersTo.forEach(referent ->
                referrers.computeIfAbsent(referent, key -> new TreeSet<>()).add(referrer));
    }

    synchronized SortedSet<ObjectKey> of(ObjectKey referent) {
        SortedSet<ObjectKey> known = referrers.get(referent);
        return known == null ? Collections.emptySortedSet() : new TreeSet<>(known);
    }
}
