package dev.sluice.aws.elb;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Between core's empty values and the SDK's nulls. */
final class Absence {
    private Absence() {}

    static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    /** The SDK sends an empty list as an empty parameter; null leaves it out. */
    static <T> @Nullable List<T> orNull(List<T> values) {
        return values.isEmpty() ? null : values;
    }

    static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static Optional<String> optional(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    /** The text, empty for none. */
    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
