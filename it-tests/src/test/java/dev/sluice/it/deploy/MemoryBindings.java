package dev.sluice.it.deploy;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bindings in memory whose own loop is always up to date: changes are observed and deletions done at once. */
final class MemoryBindings implements Bindings {
    private final SortedMap<ObjectKey, TargetGroupBinding> objects = new TreeMap<>();

    synchronized List<TargetGroupBinding> all() {
        return List.copyOf(objects.values());
    }

    @Override
    public synchronized List<TargetGroupBinding> list(Map<String, String> labels) {
        return objects.values().stream()
                .filter(binding -> binding.meta().labels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    @Override
    public synchronized Optional<TargetGroupBinding> find(ObjectKey key) {
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public synchronized TargetGroupBinding create(
            ObjectKey key, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        if (objects.containsKey(key)) {
            throw new PortException(PortException.Kind.CONFLICT, "create", "AlreadyExists", key + " exists already");
        }
        return put(key, 1, labels, spec);
    }

    @Override
    public synchronized TargetGroupBinding update(
            TargetGroupBinding existing, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        return put(existing.key(), existing.meta().generation() + 1, labels, spec);
    }

    @Override
    public TargetGroupBinding complete(TargetGroupBinding existing, TargetGroupBinding.Spec spec) {
        throw notOfStacks();
    }

    @Override
    public synchronized void delete(ObjectKey key) {
        objects.remove(key);
    }

    @Override
    public void addFinalizer(ObjectKey key, String finalizer) {
        throw notOfStacks();
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        throw notOfStacks();
    }

    @Override
    public void setObservedGeneration(ObjectKey key, long generation) {
        throw notOfStacks();
    }

    @Override
    public void setCleanupFailed(TargetGroupBinding binding, String message) {
        throw notOfStacks();
    }

    @Override
    public void setCheckpoint(ObjectKey key, String checkpoint, long unixSeconds) {
        throw notOfStacks();
    }

    private TargetGroupBinding put(
            ObjectKey key, long generation, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        ObjectMeta meta = new ObjectMeta(
                key,
                "uid of " + key,
                Long.toString(generation),
                generation,
                labels,
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        TargetGroupBinding binding = new TargetGroupBinding(meta, spec, generation);
        objects.put(key, binding);
        return binding;
    }

    private static UnsupportedOperationException notOfStacks() {
        return new UnsupportedOperationException("only the bindings' own loop does this");
    }
}
