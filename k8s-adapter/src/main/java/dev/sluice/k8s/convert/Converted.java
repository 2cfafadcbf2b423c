package dev.sluice.k8s.convert;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A record made of JSON, with what was wrong; fields of a wrong type count as absent in {@code object}. */
public record Converted<T>(T object, List<FieldError> errors) {
    public Converted {
        requireNonNull(object, "object");
        errors = List.copyOf(errors);
    }
}
