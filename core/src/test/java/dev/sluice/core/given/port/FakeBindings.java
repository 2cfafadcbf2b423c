package dev.sluice.core.given.port;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Bindings in the cluster of a test: what is written shows in the view at once. */
public final class FakeBindings implements Bindings {
    private final Calls calls;
    private final GivenCluster cluster;

    public FakeBindings(Calls calls, GivenCluster cluster) {
        this.calls = calls;
        this.cluster = cluster;
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
        ObjectMeta bare = ObjectMeta.of(key);
        ObjectMeta meta = new ObjectMeta(
                key,
                "uid-of-" + key.name(),
                "1",
                1,
                labels,
                bare.annotations(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        TargetGroupBinding created = new TargetGroupBinding(meta, spec, 0);
        cluster.with(created);
        return created;
    }

    @Override
    public TargetGroupBinding update(
            TargetGroupBinding existing, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        TargetGroupBinding updated =
                new TargetGroupBinding(existing.meta().withAnnotations(Map.of()), spec, existing.observedGeneration());
        cluster.with(updated);
        return updated;
    }

    @Override
    public TargetGroupBinding complete(TargetGroupBinding existing, TargetGroupBinding.Spec spec) {
        calls.made("complete", existing.key());
        TargetGroupBinding completed = new TargetGroupBinding(existing.meta(), spec, existing.observedGeneration());
        cluster.with(completed);
        return completed;
    }

    @Override
    public void delete(ObjectKey key) {
        cluster.targetGroupBinding(key).ifPresent(cluster::without);
    }

    @Override
    public void addFinalizer(ObjectKey key, String finalizer) {
        calls.made("addFinalizer", key);
        change(key, meta -> {
            List<String> finalizers = new ArrayList<>(meta.finalizers());
            finalizers.add(finalizer);
            return meta.withFinalizers(finalizers);
        });
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        calls.made("removeFinalizer", key);
        cluster.targetGroupBinding(key).ifPresent(cluster::without);
    }

    @Override
    public void setObservedGeneration(ObjectKey key, long generation) {
        calls.made("setObservedGeneration", key + " " + generation);
        TargetGroupBinding binding = existing(key);
        cluster.with(new TargetGroupBinding(binding.meta(), binding.spec(), generation));
    }

    @Override
    public void setCleanupFailed(TargetGroupBinding binding, String message) {
        calls.made("setCleanupFailed", binding.key() + " " + message);
    }

    @Override
    public void setCheckpoint(ObjectKey key, String checkpoint, long unixSeconds) {
        calls.made("setCheckpoint", checkpoint.isEmpty() ? "none" : "done");
        change(key, meta -> {
            SortedMap<String, String> annotations = new TreeMap<>(meta.annotations());
            annotations.put(TargetGroupBinding.CHECKPOINT, checkpoint);
            annotations.put(TargetGroupBinding.CHECKPOINT_TIMESTAMP, Long.toString(unixSeconds));
            return meta.withAnnotations(annotations);
        });
    }

    private void change(ObjectKey key, UnaryOperator<ObjectMeta> change) {
        TargetGroupBinding binding = existing(key);
        cluster.with(
                new TargetGroupBinding(change.apply(binding.meta()), binding.spec(), binding.observedGeneration()));
    }

    private TargetGroupBinding existing(ObjectKey key) {
        return cluster.targetGroupBinding(key)
                .orElseThrow(() -> new PortException(
                        PortException.Kind.NOT_FOUND,
                        "patch targetgroupbindings",
                        "NotFound",
                        "targetgroupbindings.elbv2.k8s.aws \"" + key.name() + "\" not found"));
    }
}
