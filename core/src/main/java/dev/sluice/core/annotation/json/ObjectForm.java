package dev.sluice.core.annotation.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An object with known fields. What a repeated object doesn't mention keeps its earlier value. */
record ObjectForm<T>(Function<JsonFields, T> construct, Map<String, JsonField<?>> fields) implements JsonForm<T> {
    static <T> ObjectForm<T> of(Function<JsonFields, T> construct, List<JsonField<?>> fields) {
        Map<String, JsonField<?>> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(JsonField.folded(field.name()), field));
        return new ObjectForm<>(construct, byName);
    }

    @Override
    public JsonValue over(JsonValue earlier, JsonValue later) throws JsonException {
        if (later instanceof JsonValue.Null) {
            return earlier;
        }
        if (!(later instanceof JsonValue.Members added)) {
            throw JsonException.mismatch(later, "object");
        }
        Map<String, JsonValue> decoded = new LinkedHashMap<>();
        if (earlier instanceof JsonValue.Members before) {
            before.members().forEach(member -> decoded.put(member.name(), member.value()));
        }
        for (JsonValue.Member member : added.members()) {
            JsonField<?> field = fields.get(JsonField.folded(member.name()));
            if (field != null) {
                JsonValue before = decoded.getOrDefault(field.name(), JsonValue.NULL);
                decoded.put(field.name(), decode(field, before, member.value()));
            }
        }
        return new JsonValue.Members(decoded.entrySet().stream()
                .map(entry -> new JsonValue.Member(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static JsonValue decode(JsonField<?> field, JsonValue earlier, JsonValue later) throws JsonException {
        try {
            return field.form().over(earlier, later);
        } catch (JsonException e) {
            throw e.in(field.name());
        }
    }

    @Override
    public T read(JsonValue decoded) {
        return construct.apply(new JsonFields(decoded));
    }
}
