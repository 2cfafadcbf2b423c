package dev.sluice.core.annotation.json;

import java.util.HashMap;
import java.util.Map;

/** The decoded fields of one object, from which it is constructed. */
public final class JsonFields {
    private final Map<String, JsonValue> values = new HashMap<>();

    JsonFields(JsonValue decoded) {
        if (decoded instanceof JsonValue.Members object) {
            object.members().forEach(member -> values.put(member.name(), member.value()));
        }
    }

    /** The value of this field, its zero if it isn't there. */
    public <T> T get(JsonField<T> field) {
        return field.form().read(values.getOrDefault(field.name(), JsonValue.NULL));
    }
}
