package dev.sluice.core.port;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** TargetGroupBinding objects of the cluster, as stacks own them. All methods throw {@link PortException}. */
public interface Bindings {
    /** Those that carry all these labels, from every namespace. */
    List<TargetGroupBinding> list(Map<String, String> labels);

    Optional<TargetGroupBinding> find(ObjectKey key);

    /** Creates the object; one that exists already fails with {@link PortException.Kind#CONFLICT}. */
    TargetGroupBinding create(ObjectKey key, SortedMap<String, String> labels, TargetGroupBinding.Spec spec);

    /** Sets spec, labels and annotations to exactly this; the answer carries the new generation. */
    TargetGroupBinding update(
            TargetGroupBinding existing, SortedMap<String, String> labels, TargetGroupBinding.Spec spec);

    /**
     * Gives a binding this spec and leaves its labels and annotations alone; fails with
     * {@link PortException.Kind#CONFLICT} if it was changed since it was read. The answer carries the new generation.
     */
    TargetGroupBinding complete(TargetGroupBinding existing, TargetGroupBinding.Spec spec);

    /** Asks for deletion; an object that is gone already is no error. */
    void delete(ObjectKey key);

    void addFinalizer(ObjectKey key, String finalizer);

    void removeFinalizer(ObjectKey key, String finalizer);

    void setObservedGeneration(ObjectKey key, long generation);

    /** Writes the condition {@code Ready=False} that tells why a cleanup failed. */
    void setCleanupFailed(TargetGroupBinding binding, String message);

    /** Writes the checkpoint annotation and the time of writing, in Unix seconds. */
    void setCheckpoint(ObjectKey key, String checkpoint, long unixSeconds);
}
