package dev.sluice.core.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.model.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** A JSON object being written: fields that always stand there, and fields that are left out when they hold nothing. */
final class DocumentNode {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    /** Written even if empty. */
    DocumentNode text(String name, String value) {
        node.put(name, value);
        return this;
    }

    /** Written when present, even if empty. */
    DocumentNode text(String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
        return this;
    }

    /** Left out when empty. */
    DocumentNode textUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    DocumentNode number(String name, long value) {
        node.put(name, value);
        return this;
    }

    DocumentNode number(String name, OptionalInt value) {
        value.ifPresent(number -> node.put(name, number));
        return this;
    }

    DocumentNode flag(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    DocumentNode flag(String name, Optional<Boolean> value) {
        value.ifPresent(flag -> node.put(name, flag));
        return this;
    }

    DocumentNode node(String name, JsonNode value) {
        node.set(name, value);
        return this;
    }

    <T> DocumentNode node(String name, Optional<T> value, Function<T, JsonNode> write) {
        value.ifPresent(present -> node.set(name, write.apply(present)));
        return this;
    }

    DocumentNode ref(String name, Ref value) {
        return node(name, RefJson.of(value));
    }

    /** A list that is left out when empty. */
    <T> DocumentNode list(String name, List<T> values, Function<T, JsonNode> write) {
        return values.isEmpty() ? this : node(name, array(values, write));
    }

    /** A list that is null when empty. */
    <T> DocumentNode listOrNull(String name, List<T> values, Function<T, JsonNode> write) {
        return node(name, values.isEmpty() ? NullNode.getInstance() : array(values, write));
    }

    DocumentNode texts(String name, List<String> values) {
        return list(name, values, JsonNodeFactory.instance::textNode);
    }

    /** An object from text to text that is left out when empty. */
    DocumentNode texts(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            ObjectNode object = node.putObject(name);
            values.forEach(object::put);
        }
        return this;
    }

    /** Attributes as a list of pairs in key order; {@code key} and {@code value} name the two fields of a pair. */
    DocumentNode pairs(String name, Map<String, String> values, String key, String value) {
        return list(
                name,
                List.copyOf(values.entrySet()),
                entry -> new DocumentNode()
                        .text(key, entry.getKey())
                        .text(value, entry.getValue())
                        .toJson());
    }

    ObjectNode toJson() {
        return node;
    }

    static <T> ArrayNode array(List<T> values, Function<T, JsonNode> write) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }
}
