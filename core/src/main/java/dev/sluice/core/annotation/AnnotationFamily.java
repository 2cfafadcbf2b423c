package dev.sluice.core.annotation;

import static java.util.Objects.requireNonNull;

/**
 * Annotations whose keys end in a name that users choose, such as {@code actions.<backend>}.
 *
 * @param <T> what their values become
 */
public record AnnotationFamily<T>(AnnotationEntry<T> entry) {
    public AnnotationFamily {
        requireNonNull(entry, "entry");
    }

    /** The member of the family with this name. */
    public Annotation<T> named(String name) {
        return new Annotation<>(entry.stem() + name, entry);
    }

    @Override
    public String toString() {
        return entry.pattern();
    }
}
