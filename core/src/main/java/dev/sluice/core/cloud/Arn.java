package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

/** An Amazon resource name, compared as text. */
public record Arn(String value) implements Comparable<Arn> {
    public Arn {
        if (requireNonNull(value, "value").isEmpty()) {
            throw new IllegalArgumentException("arn: \"\" (expected: an Amazon resource name)");
        }
    }

    @Override
    public int compareTo(Arn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
