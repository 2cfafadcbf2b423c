package dev.sluice.k8s.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@link Bindings} promises, whatever keeps the objects. */
public interface BindingsContract {
    ObjectKey KEY = new ObjectKey("shop", "contracted");
    String FINALIZER = TargetGroupBinding.FINALIZER;

    /** The port, without any binding. */
    Bindings bindings();

    @Test
    default void findsCreatedBindingsByAllOfTheLabels() {
        TargetGroupBinding created = bindings().create(KEY, labels(), spec("instance"));

        assertThat(created.meta().generation()).isEqualTo(1);
        assertThat(bindings().find(KEY)).contains(created);
        assertThat(bindings().list(labels())).containsExactly(created);
        assertThat(bindings().list(Map.of("stack", "g", "more", "x"))).isEmpty();
    }

    @Test
    default void refusesASecondBindingOfTheName() {
        TargetGroupBinding unused = bindings().create(KEY, labels(), spec("instance"));

        PortException refusal =
                catchThrowableOfType(PortException.class, () -> bindings().create(KEY, labels(), spec("instance")));

        assertThat(refusal.kind()).isEqualTo(PortException.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("AlreadyExists");
    }

    @Test
    default void countsGenerationsBySpecAndErasesAnnotations() {
        TargetGroupBinding created = bindings().create(KEY, labels(), spec("instance"));
        bindings().setCheckpoint(KEY, "sum", 7);
        bindings().setObservedGeneration(KEY, 1);
        TargetGroupBinding seen = bindings().find(KEY).orElseThrow();
        assertThat(seen.meta().annotations()).containsEntry(TargetGroupBinding.CHECKPOINT, "sum");
        assertThat(seen.meta().generation()).isEqualTo(created.meta().generation());

        TargetGroupBinding updated = bindings().update(seen, labels(), spec("ip"));

        assertThat(updated.spec()).isEqualTo(spec("ip"));
        assertThat(updated.meta().generation()).isEqualTo(2);
        assertThat(updated.meta().annotations()).isEmpty();
        assertThat(updated.observedGeneration()).isEqualTo(1);
    }

    @Test
    default void completesABindingThatNobodyChangedMeanwhile() {
        TargetGroupBinding unused = bindings().create(KEY, labels(), spec(""));
        bindings().setCheckpoint(KEY, "sum", 7);
        TargetGroupBinding seen = bindings().find(KEY).orElseThrow();

        TargetGroupBinding completed = bindings().complete(seen, spec("ip"));

        assertThat(completed.spec()).isEqualTo(spec("ip"));
        assertThat(completed.meta().generation()).isEqualTo(2);
        assertThat(completed.meta().labels()).isEqualTo(labels());
        assertThat(completed.meta().annotations()).containsEntry(TargetGroupBinding.CHECKPOINT, "sum");
        PortException refusal =
                catchThrowableOfType(PortException.class, () -> bindings().complete(seen, spec("instance")));
        assertThat(refusal.kind()).isEqualTo(PortException.Kind.CONFLICT);
    }

    @Test
    default void keepsADeletedBindingUntilItsFinalizerIsGone() {
        TargetGroupBinding unused = bindings().create(KEY, labels(), spec("instance"));
        bindings().addFinalizer(KEY, FINALIZER);
        bindings().addFinalizer(KEY, FINALIZER);
        bindings().delete(KEY);

        TargetGroupBinding deleting = bindings().find(KEY).orElseThrow();
        assertThat(deleting.meta().deleting()).isTrue();
        assertThat(deleting.meta().finalizers()).containsExactly(FINALIZER);
        bindings().removeFinalizer(KEY, FINALIZER);

        assertThat(bindings().find(KEY)).isEmpty();
    }

    @Test
    default void mindsAMissingBindingOnlyWhereSomethingIsToBeWrittenToIt() {
        bindings().delete(KEY);
        bindings().removeFinalizer(KEY, FINALIZER);

        PortException refusal =
                catchThrowableOfType(PortException.class, () -> bindings().addFinalizer(KEY, FINALIZER));

        assertThat(refusal.kind()).isEqualTo(PortException.Kind.NOT_FOUND);
    }

    private static SortedMap<String, String> labels() {
        return new TreeMap<>(Map.of("stack", "g"));
    }

    private static TargetGroupBinding.Spec spec(String targetType) {
        return new TargetGroupBinding.Spec(
                "arn:tg",
                "",
                false,
                targetType,
                "HTTP",
                new TargetGroupBinding.ServiceReference("web", PortReference.of(80)),
                Optional.empty(),
                Optional.empty(),
                "ipv4",
                "vpc-1",
                "",
                "");
    }
}
