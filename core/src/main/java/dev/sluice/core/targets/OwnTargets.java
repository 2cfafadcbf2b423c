package dev.sluice.core.targets;

import static java.util.stream.Collectors.toCollection;

import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.core.targets.endpoint.Endpoint;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a binding has registered itself in a target group that several clusters share: only that may it deregister. The
 * record is written before a registration, so that one whose answer is lost is not taken for somebody else's. Safe for
 * use by several threads; throws {@link dev.sluice.core.port.PortException}.
 */
final class OwnTargets {
    private final TrackedTargets records;
    private final Map<ObjectKey, SortedSet<String>> remembered = new ConcurrentHashMap<>();

    OwnTargets(TrackedTargets records) {
        this.records = records;
    }

    /** Those of the targets that the binding may deregister; without a record, none may be. */
    Removable removable(TargetGroupBinding binding, List<TargetHealth> targets) {
        if (!binding.spec().multiClusterTargetGroup()) {
            return new Removable(targets, true);
        }
        Optional<SortedSet<String>> own = record(binding.key());
        List<TargetHealth> removable = targets.stream()
                .filter(target ->
                        own.isPresent() && own.get().contains(target.target().identifier()))
                .toList();
        return new Removable(removable, own.isPresent());
    }

    /** Records all current endpoints of the binding, as a statement of what is or will be its own. */
    void record(TargetGroupBinding binding, Collection<? extends Endpoint> endpoints) {
        if (binding.spec().multiClusterTargetGroup()) {
            SortedSet<String> identifiers = Collections.unmodifiableSortedSet(
                    endpoints.stream().map(Endpoint::identifier).collect(toCollection(TreeSet::new)));
            records.write(binding.key(), identifiers);
            remembered.put(binding.key(), identifiers);
        }
    }

    /** Whether this process knows what the record says. */
    boolean isKnown(TargetGroupBinding binding) {
        return remembered.containsKey(binding.key());
    }

    /** The binding lets go of everything; the record goes with it. */
    void forget(TargetGroupBinding binding) {
        remembered.remove(binding.key());
        if (binding.spec().multiClusterTargetGroup()) {
            records.delete(binding.key());
        }
    }

    private Optional<SortedSet<String>> record(ObjectKey binding) {
        SortedSet<String> known = remembered.get(binding);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SortedSet<String>> read = records.read(binding);
        read.ifPresent(identifiers -> remembered.put(binding, identifiers));
        return read;
    }

    /** Targets that may go; {@code recorded} is false where the binding had no record to tell by. */
    record Removable(List<TargetHealth> targets, boolean recorded) {
        Removable {
            targets = List.copyOf(targets);
        }
    }
}
