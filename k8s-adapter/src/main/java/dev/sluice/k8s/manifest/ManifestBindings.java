package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** TargetGroupBindings beside a folder of manifests, in memory. */
final class ManifestBindings implements Bindings {
    private static final Logger LOG = LoggerFactory.getLogger(ManifestBindings.class);

    private final LiveObjects objects;

    ManifestBindings(LiveObjects objects) {
        this.objects = requireNonNull(objects, "objects");
    }

    @Override
    public List<TargetGroupBinding> list(Map<String, String> labels) {
        return objects.snapshot().targetGroupBindings().stream()
                .filter(binding -> binding.meta().labels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    @Override
    public Optional<TargetGroupBinding> find(ObjectKey key) {
        return objects.snapshot().targetGroupBinding(key);
    }

    @Override
    public TargetGroupBinding create(ObjectKey key, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        TargetGroupBinding binding = new TargetGroupBinding(meta(ObjectMeta.of(key), 1, labels, Map.of()), spec, 0);
        if (!objects.create(binding)) {
            throw new PortException(
                    PortException.Kind.CONFLICT,
                    "create targetgroupbindings",
                    "AlreadyExists",
                    "targetgroupbindings.elbv2.k8s.aws \"" + key.name() + "\" already exists");
        }
        return binding;
    }

    @Override
    public TargetGroupBinding update(
            TargetGroupBinding existing, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        return change(existing.key(), before -> {
            long generation = before.meta().generation() + (before.spec().equals(spec) ? 0 : 1);
            return new TargetGroupBinding(
                    meta(before.meta(), generation, labels, Map.of()), spec, before.observedGeneration());
        });
    }

    @Override
    public TargetGroupBinding complete(TargetGroupBinding existing, TargetGroupBinding.Spec spec) {
        return change(existing.key(), before -> {
            if (!before.spec().equals(existing.spec())) {
                throw new PortException(
                        PortException.Kind.CONFLICT,
                        "patch targetgroupbindings",
                        "Conflict",
                        existing.key() + ": the object has been modified");
            }
            long generation = before.meta().generation() + (before.spec().equals(spec) ? 0 : 1);
            ObjectMeta completed = meta(
                    before.meta(),
                    generation,
                    before.meta().labels(),
                    before.meta().annotations());
            return new TargetGroupBinding(completed, spec, before.observedGeneration());
        });
    }

    @Override
    public void delete(ObjectKey key) {
        objects.delete(subject(key));
    }

    @Override
    public void addFinalizer(ObjectKey key, String finalizer) {
        TargetGroupBinding unused =
                change(key, binding -> LiveObject.withMeta(binding, Finalizers.with(binding.meta(), finalizer)));
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        Optional<TargetGroupBinding> unused = objects.change(
                subject(key),
                TargetGroupBinding.class,
                binding -> LiveObject.withMeta(binding, Finalizers.without(binding.meta(), finalizer)));
    }

    @Override
    public void setObservedGeneration(ObjectKey key, long generation) {
        TargetGroupBinding unused =
                change(key, binding -> new TargetGroupBinding(binding.meta(), binding.spec(), generation));
    }

    @Override
    public void setCleanupFailed(TargetGroupBinding binding, String message) {
        LOG.error("{}: Ready=False, FailedCleanup: {}", Subject.of(binding), message);
    }

    @Override
    public void setCheckpoint(ObjectKey key, String checkpoint, long unixSeconds) {
        TargetGroupBinding unused = change(key, binding -> {
            SortedMap<String, String> annotations = new TreeMap<>(binding.meta().annotations());
            annotations.put(TargetGroupBinding.CHECKPOINT, checkpoint);
            annotations.put(TargetGroupBinding.CHECKPOINT_TIMESTAMP, Long.toString(unixSeconds));
            return LiveObject.withMeta(binding, binding.meta().withAnnotations(annotations));
        });
    }

    private TargetGroupBinding change(ObjectKey key, UnaryOperator<TargetGroupBinding> change) {
        return objects.change(subject(key), TargetGroupBinding.class, change)
                .orElseThrow(() -> new PortException(
                        PortException.Kind.NOT_FOUND,
                        "patch targetgroupbindings",
                        "NotFound",
                        "targetgroupbindings.elbv2.k8s.aws \"" + key.name() + "\" not found"));
    }

    private static Subject subject(ObjectKey key) {
        return new Subject(TargetGroupBinding.KIND, key);
    }

    private static ObjectMeta meta(
            ObjectMeta from, long generation, SortedMap<String, String> labels, Map<String, String> annotations) {
        return new ObjectMeta(
                from.key(),
                from.uid(),
                from.resourceVersion(),
                generation,
                labels,
                new TreeMap<>(annotations),
                from.finalizers(),
                from.creationTimestamp(),
                from.deletionTimestamp());
    }
}
