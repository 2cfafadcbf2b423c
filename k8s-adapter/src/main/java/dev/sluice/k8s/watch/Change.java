package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;
import java.util.Optional;
import java.util.function.Function;

/** One object before and after; absent before it was created and after it was deleted. */
public record Change<T extends KubernetesObject>(Optional<T> before, Optional<T> after, Occasion occasion) {
    public Change {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(occasion, "occasion");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("before, after: both absent (expected: an object)");
        }
    }

    public static <T extends KubernetesObject> Change<T> created(T object, Occasion occasion) {
        return new Change<>(Optional.empty(), Optional.of(object), occasion);
    }

    public static <T extends KubernetesObject> Change<T> updated(T before, T after) {
        return new Change<>(Optional.of(before), Optional.of(after), Occasion.CHANGE);
    }

    public static <T extends KubernetesObject> Change<T> deleted(T object) {
        return new Change<>(Optional.of(object), Optional.empty(), Occasion.CHANGE);
    }

    /** The object as it is, or as it was last. */
    T latest() {
        return after.or(this::before).orElseThrow();
    }

    /** The same change of an object whose class is known by now. */
    <S extends KubernetesObject> Change<S> as(Class<S> type) {
        return new Change<>(before.map(type::cast), after.map(type::cast), occasion);
    }

    boolean isDeletion() {
        return after.isEmpty();
    }

    /** A new list of all objects repeats those that are as they were. */
    boolean isRepetition() {
        return before.isPresent()
                && after.isPresent()
                && !version(after.get()).isEmpty()
                && version(before.get()).equals(version(after.get()));
    }

    /** Whether the object came, went, or is different in what {@code part} shows of it. */
    boolean differsIn(Function<? super T, ?> part) {
        return before.isEmpty() || after.isEmpty() || !part.apply(before.get()).equals(part.apply(after.get()));
    }

    private static String version(KubernetesObject object) {
        return object.meta().resourceVersion();
    }
}
