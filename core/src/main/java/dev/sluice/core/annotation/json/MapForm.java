package dev.sluice.core.annotation.json;

import dev.sluice.core.cluster.SortedMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An object with free names. A repeated name replaces its value whole; a repeated object adds to the earlier one. */
record MapForm<T>(JsonForm<T> form) implements JsonForm<SortedMap<String, T>> {
    @Override
    public JsonValue over(JsonValue earlier, JsonValue later) throws JsonException {
        if (later instanceof JsonValue.Null) {
            return JsonValue.NULL;
        }
        if (!(later instanceof JsonValue.Members added)) {
            throw JsonException.mismatch(later, "object");
        }
        List<JsonValue.Member> decoded = new ArrayList<>(members(earlier));
        for (JsonValue.Member member : added.members()) {
            try {
                decoded.add(new JsonValue.Member(member.name(), form.over(JsonValue.NULL, member.value())));
            } catch (JsonException e) {
                throw e.in(member.name());
            }
        }
        return new JsonValue.Members(decoded);
    }

    @Override
    public SortedMap<String, T> read(JsonValue decoded) {
        SortedMap<String, T> values = new TreeMap<>();
        members(decoded).forEach(member -> values.put(member.name(), form.read(member.value())));
        return SortedMaps.copyOf(values);
    }

    private static List<JsonValue.Member> members(JsonValue value) {
        return value instanceof JsonValue.Members object ? object.members() : List.of();
    }
}
