package dev.sluice.core.annotation;

import static java.util.Objects.requireNonNull;

/**
 * An annotation by its full key.
 *
 * @param <T> what its value becomes
 */
public record Annotation<T>(String key, AnnotationEntry<T> entry) {
    public Annotation {
        requireNonNull(key, "key");
        if (!entry.matches(key)) {
            throw new IllegalArgumentException("key: " + key + " (expected: " + entry.pattern() + ")");
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
