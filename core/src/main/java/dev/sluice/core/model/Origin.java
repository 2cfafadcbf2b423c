package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.AnnotationSource;
import dev.sluice.core.problem.Subject;

/**
 * Why a resource is in the model: the object and its annotation or field, with the value as written. Plans show it as
 * the cause of a change; it is no part of what is compared.
 */
public record Origin(Subject subject, String field, String value) {
    public Origin {
        requireNonNull(subject, "subject");
        requireNonNull(field, "field");
        requireNonNull(value, "value");
    }

    /** An annotation. */
    public static Origin of(AnnotationSource source) {
        return new Origin(source.subject(), source.key(), source.raw());
    }

    /** The object as a whole. */
    public static Origin of(Subject subject) {
        return new Origin(subject, "", "");
    }
}
