package dev.sluice.core.problem;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;

/** The object that a problem, an event or a change is about: its kind and its key. */
public record Subject(String kind, ObjectKey key) implements Comparable<Subject> {
    public Subject {
        requireNonNull(kind, "kind");
        requireNonNull(key, "key");
    }

    public static Subject of(KubernetesObject object) {
        return new Subject(object.kind(), object.key());
    }

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }

    /** {@code Ingress shop/web}; cluster-scoped objects without the slash. */
    @Override
    public String toString() {
        return kind + " " + (key.namespace().isEmpty() ? key.name() : key.toString());
    }
}
