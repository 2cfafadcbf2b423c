package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Pod;
import dev.sluice.core.port.PodConditions;

/** {@link PodConditions} whose writing passes the gate. */
record GatedPodConditions(PodConditions behind, WriteGate gate) implements PodConditions {
    GatedPodConditions {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public boolean set(Pod pod, Pod.Condition condition) {
        gate.pass("set Pod");
        return behind.set(pod, condition);
    }
}
