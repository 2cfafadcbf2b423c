package dev.sluice.core.annotation;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.problem.Subject;

/** Where a value comes from: the object, the full key of the annotation and the text as written. */
public record AnnotationSource(Subject subject, String key, String raw) {
    public AnnotationSource {
        requireNonNull(subject, "subject");
        requireNonNull(key, "key");
        requireNonNull(raw, "raw");
    }
}
