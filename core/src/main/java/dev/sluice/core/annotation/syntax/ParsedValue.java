package dev.sluice.core.annotation.syntax;

import static java.util.Objects.requireNonNull;

/** What became of an annotation's text. */
public sealed interface ParsedValue<T> {
    record Valid<T>(T value) implements ParsedValue<T> {
        public Valid {
            requireNonNull(value, "value");
        }
    }

    /** The text is wrong; {@code message} says so in the words of the AWS Load Balancer Controller. */
    record Invalid<T>(String message) implements ParsedValue<T> {
        public Invalid {
            requireNonNull(message, "message");
        }
    }
}
