package dev.sluice.k8s.convert;

import static java.util.Objects.requireNonNull;

/** A field whose value an API server would refuse. */
public record FieldError(FieldPath path, String found, String expected) {
    public FieldError {
        requireNonNull(path, "path");
        requireNonNull(found, "found");
        requireNonNull(expected, "expected");
    }

    /** {@code spec.ports[0].port: "http" (expected: a whole number)}. */
    public String text() {
        return path + ": " + found + " (expected: " + expected + ")";
    }
}
