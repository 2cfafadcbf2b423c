package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.TrackedTargets;
import java.util.Optional;
import java.util.SortedSet;

/** {@link TrackedTargets} whose writing passes the gate. */
record GatedTrackedTargets(TrackedTargets behind, WriteGate gate) implements TrackedTargets {
    GatedTrackedTargets {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public Optional<SortedSet<String>> read(ObjectKey binding) {
        return behind.read(binding);
    }

    @Override
    public void write(ObjectKey binding, SortedSet<String> identifiers) {
        gate.pass("write ConfigMap");
        behind.write(binding, identifiers);
    }

    @Override
    public void delete(ObjectKey binding) {
        gate.pass("delete ConfigMap");
        behind.delete(binding);
    }
}
