package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The bindings of a cluster that is only looked at: every write is refused. */
final class ViewedBindings implements Bindings {
    private final ClusterView cluster;

    ViewedBindings(ClusterView cluster) {
        this.cluster = requireNonNull(cluster, "cluster");
    }

    @Override
    public List<TargetGroupBinding> list(Map<String, String> labels) {
        return cluster.targetGroupBindings().stream()
                .filter(binding -> binding.meta().labels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    @Override
    public Optional<TargetGroupBinding> find(ObjectKey key) {
        return cluster.targetGroupBinding(key);
    }

    @Override
    public TargetGroupBinding create(ObjectKey key, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        throw refused("create", key);
    }

    @Override
    public TargetGroupBinding update(
            TargetGroupBinding existing, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        throw refused("update", existing.key());
    }

    @Override
    public TargetGroupBinding complete(TargetGroupBinding existing, TargetGroupBinding.Spec spec) {
        throw refused("update", existing.key());
    }

    @Override
    public void delete(ObjectKey key) {
        throw refused("delete", key);
    }

    @Override
    public void addFinalizer(ObjectKey key, String finalizer) {
        throw refused("patch", key);
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        throw refused("patch", key);
    }

    @Override
    public void setObservedGeneration(ObjectKey key, long generation) {
        throw refused("patch", key);
    }

    @Override
    public void setCleanupFailed(TargetGroupBinding binding, String message) {
        throw refused("patch", binding.key());
    }

    @Override
    public void setCheckpoint(ObjectKey key, String checkpoint, long unixSeconds) {
        throw refused("patch", key);
    }

    private static PortException refused(String verb, ObjectKey key) {
        return new PortException(
                PortException.Kind.DENIED,
                verb + " TargetGroupBinding",
                "ReadOnly",
                key + ": nothing is written while only looking");
    }
}
