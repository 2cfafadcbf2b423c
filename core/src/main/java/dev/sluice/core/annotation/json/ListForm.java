package dev.sluice.core.annotation.json;

import java.util.ArrayList;
import java.util.List;

/** An array. Over an earlier one it is decoded element by element, and takes its own length. */
record ListForm<T>(JsonForm<T> form) implements JsonForm<List<T>> {
    @Override
    public JsonValue over(JsonValue earlier, JsonValue later) throws JsonException {
        if (later instanceof JsonValue.Null) {
            return JsonValue.NULL;
        }
        if (!(later instanceof JsonValue.Array array)) {
            throw JsonException.mismatch(later, "array");
        }
        List<JsonValue> before = elements(earlier);
        List<JsonValue> decoded = new ArrayList<>();
        for (JsonValue element : array.elements()) {
            int index = decoded.size();
            decoded.add(decode(index, index < before.size() ? before.get(index) : JsonValue.NULL, element));
        }
        return new JsonValue.Array(decoded);
    }

    private JsonValue decode(int index, JsonValue earlier, JsonValue later) throws JsonException {
        try {
            return form.over(earlier, later);
        } catch (JsonException e) {
            throw e.in("[" + index + "]");
        }
    }

    @Override
    public List<T> read(JsonValue decoded) {
        return elements(decoded).stream().map(form::read).toList();
    }

    private static List<JsonValue> elements(JsonValue value) {
        return value instanceof JsonValue.Array array ? array.elements() : List.of();
    }
}
