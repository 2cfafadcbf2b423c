package dev.sluice.aws.shape;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The way between core's empty values and the SDK's nulls, which stand for parts that are absent. */
public final class Absence {
    private Absence() {}

    public static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    public static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    /** The SDK sends an empty list as an empty parameter; null leaves it out. */
    public static <T> @Nullable List<T> orNull(List<T> values) {
        return values.isEmpty() ? null : values;
    }

    public static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    public static Optional<String> optional(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    /** The text, empty for none. */
    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
