package dev.sluice.core.annotation.json;

import java.util.Optional;

/** A value that may be absent. Here {@code null} does change something: it makes the value absent again. */
record OptionalForm<T>(JsonForm<T> form) implements JsonForm<Optional<T>> {
    @Override
    public JsonValue over(JsonValue earlier, JsonValue later) throws JsonException {
        return later instanceof JsonValue.Null ? JsonValue.NULL : form.over(earlier, later);
    }

    @Override
    public Optional<T> read(JsonValue decoded) {
        return decoded instanceof JsonValue.Null ? Optional.empty() : Optional.of(form.read(decoded));
    }
}
