package dev.sluice.core.given.port;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.TrackedTargets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The records of shared target groups in memory. */
public final class FakeTrackedTargets implements TrackedTargets {
    private final Calls calls;
    private final SortedMap<ObjectKey, SortedSet<String>> records = new TreeMap<>();

    public FakeTrackedTargets(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<SortedSet<String>> read(ObjectKey binding) {
        calls.made("readTracked", binding);
        return Optional.ofNullable(records.get(binding));
    }

    @Override
    public void write(ObjectKey binding, SortedSet<String> identifiers) {
        calls.made("writeTracked", binding + " " + identifiers);
        records.put(binding, identifiers);
    }

    @Override
    public void delete(ObjectKey binding) {
        calls.made("deleteTracked", binding);
        records.remove(binding);
    }
}
