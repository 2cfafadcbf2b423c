package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** One field before and after, as text; absent means not set. Holds no secret. */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {
    public FieldChange {
        requireNonNull(field, "field");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    public static FieldChange of(String field, String before, String after) {
        return new FieldChange(field, Optional.of(before), Optional.of(after));
    }

    public static FieldChange added(String field, String after) {
        return new FieldChange(field, Optional.empty(), Optional.of(after));
    }

    public static FieldChange removed(String field, String before) {
        return new FieldChange(field, Optional.of(before), Optional.empty());
    }
}
