package dev.sluice.core.annotation;

import static java.util.Objects.requireNonNull;

/** Since which version of the controller an annotation is out of use, and the key of the one to use instead. */
public record Deprecation(String since, String replacement) {
    public Deprecation {
        requireNonNull(since, "since");
        requireNonNull(replacement, "replacement");
    }
}
