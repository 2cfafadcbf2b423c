package dev.sluice.core.annotation.json;

import dev.sluice.core.cluster.PortReference;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A value without parts. {@code null} changes nothing: what was decoded before stays. */
record ScalarForm<T>(String expected, T zero, Function<JsonValue, Optional<T>> convert) implements JsonForm<T> {
    /** Fractions and exponents are refused even where their value is whole. */
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    static <T> ScalarForm<T> of(String expected, T zero, Function<JsonValue, Optional<T>> convert) {
        return new ScalarForm<>(expected, zero, convert);
    }

    static Optional<Integer> int32(JsonValue value) {
        if (!(value instanceof JsonValue.Numeral numeral)
                || !INTEGER.matcher(numeral.digits()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.parseInt(numeral.digits()));
        } catch (NumberFormatException outOfRange) {
            return Optional.empty();
        }
    }

    static Optional<PortReference> port(JsonValue value) {
        return value instanceof JsonValue.Text text
                ? Optional.of(PortReference.of(text.value()))
                : int32(value).map(PortReference::of);
    }

    @Override
    public JsonValue over(JsonValue earlier, JsonValue later) throws JsonException {
        if (later instanceof JsonValue.Null) {
            return earlier;
        }
        if (convert.apply(later).isEmpty()) {
            throw JsonException.mismatch(later, expected);
        }
        return later;
    }

    @Override
    public T read(JsonValue decoded) {
        return convert.apply(decoded).orElse(zero);
    }
}
