package dev.sluice.core.annotation.json;

import dev.sluice.core.cluster.PortReference;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What a JSON value has to be like, and the type that it becomes. Decoding has two steps, because a name may stand
 * twice and the later value is then laid over the earlier one: {@link #over} checks and lays, {@link #read} converts.
 *
 * @param <T> what the value becomes; {@code null} and absence give its zero: an empty text, 0, an empty list
 */
public interface JsonForm<T> {
    /**
     * What is there once {@code later} has been decoded over {@code earlier}.
     *
     * @param earlier {@link JsonValue#NULL}, or what this form gave before
     * @param later a value as written
     * @throws JsonException if {@code later} has not this form
     */
    JsonValue over(JsonValue earlier, JsonValue later) throws JsonException;

    /** The value of what {@link #over} gave. */
    T read(JsonValue decoded);

    /** Reads a whole document. */
    static <T> T read(JsonForm<T> form, String text) throws JsonException {
        return form.read(form.over(JsonValue.NULL, JsonText.read(text)));
    }

    static JsonForm<String> text() {
        return ScalarForm.of(
                "string", "", v -> v instanceof JsonValue.Text t ? Optional.of(t.value()) : Optional.empty());
    }

    static JsonForm<Boolean> bool() {
        return ScalarForm.of(
                "bool", false, v -> v instanceof JsonValue.Bool b ? Optional.of(b.value()) : Optional.empty());
    }

    static JsonForm<Integer> int32() {
        return ScalarForm.of("32 bit integer", 0, ScalarForm::int32);
    }

    /** A number or a text; {@code null} is the number 0. */
    static JsonForm<PortReference> port() {
        return ScalarForm.of("32 bit integer or string", PortReference.of(0), ScalarForm::port);
    }

    /** Tells a value from its absence; {@code null} is absence. */
    static <T> JsonForm<Optional<T>> optional(JsonForm<T> form) {
        return new OptionalForm<>(form);
    }

    static <T> JsonForm<List<T>> list(JsonForm<T> form) {
        return new ListForm<>(form);
    }

    /** An object with free names, which are taken as written. */
    static <T> JsonForm<SortedMap<String, T>> map(JsonForm<T> form) {
        return new MapForm<>(form);
    }

    /** An object with the given fields; others are passed over, whatever they hold. */
    static <T> JsonForm<T> object(Function<JsonFields, T> construct, JsonField<?>... fields) {
        return ObjectForm.of(construct, List.of(fields));
    }
}
