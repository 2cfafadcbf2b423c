package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Bindings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** {@link Bindings} whose writing passes the gate. */
record GatedBindings(Bindings behind, WriteGate gate) implements Bindings {
    GatedBindings {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public List<TargetGroupBinding> list(Map<String, String> labels) {
        return behind.list(labels);
    }

    @Override
    public Optional<TargetGroupBinding> find(ObjectKey key) {
        return behind.find(key);
    }

    @Override
    public TargetGroupBinding create(ObjectKey key, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        gate.pass("create TargetGroupBinding");
        return behind.create(key, labels, spec);
    }

    @Override
    public TargetGroupBinding update(
            TargetGroupBinding existing, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        gate.pass("update TargetGroupBinding");
        return behind.update(existing, labels, spec);
    }

    @Override
    public TargetGroupBinding complete(TargetGroupBinding existing, TargetGroupBinding.Spec spec) {
        gate.pass("update TargetGroupBinding");
        return behind.complete(existing, spec);
    }

    @Override
    public void delete(ObjectKey key) {
        gate.pass("delete TargetGroupBinding");
        behind.delete(key);
    }

    @Override
    public void addFinalizer(ObjectKey key, String finalizer) {
        gate.pass("addFinalizer TargetGroupBinding");
        behind.addFinalizer(key, finalizer);
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        gate.pass("removeFinalizer TargetGroupBinding");
        behind.removeFinalizer(key, finalizer);
    }

    @Override
    public void setObservedGeneration(ObjectKey key, long generation) {
        gate.pass("setObservedGeneration TargetGroupBinding");
        behind.setObservedGeneration(key, generation);
    }

    @Override
    public void setCleanupFailed(TargetGroupBinding binding, String message) {
        gate.pass("setCleanupFailed TargetGroupBinding");
        behind.setCleanupFailed(binding, message);
    }

    @Override
    public void setCheckpoint(ObjectKey key, String checkpoint, long unixSeconds) {
        gate.pass("setCheckpoint TargetGroupBinding");
        behind.setCheckpoint(key, checkpoint, unixSeconds);
    }
}
