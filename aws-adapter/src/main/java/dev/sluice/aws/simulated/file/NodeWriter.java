package dev.sluice.aws.simulated.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** A mapping of the file that is being written, keys in the order of the calls; what is absent or empty is left out. */
final class NodeWriter {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    NodeWriter text(String key, String value) {
        node.put(key, value);
        return this;
    }

    /** Leaves the key out where the value is what a reader takes without it. */
    NodeWriter text(String key, String value, String otherwise) {
        return value.equals(otherwise) ? this : text(key, value);
    }

    NodeWriter text(String key, Optional<String> value) {
        value.ifPresent(present -> node.put(key, present));
        return this;
    }

    NodeWriter number(String key, long value) {
        node.put(key, value);
        return this;
    }

    NodeWriter number(String key, long value, long otherwise) {
        return value == otherwise ? this : number(key, value);
    }

    NodeWriter number(String key, OptionalInt value) {
        value.ifPresent(present -> node.put(key, present));
        return this;
    }

    NodeWriter number(String key, OptionalLong value) {
        value.ifPresent(present -> node.put(key, present));
        return this;
    }

    NodeWriter flag(String key, boolean value) {
        if (value) {
            node.put(key, true);
        }
        return this;
    }

    NodeWriter flag(String key, Optional<Boolean> value) {
        value.ifPresent(present -> node.put(key, present));
        return this;
    }

    NodeWriter texts(String key, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(key);
            values.forEach(array::add);
        }
        return this;
    }

    NodeWriter map(String key, Map<String, String> values) {
        if (!values.isEmpty()) {
            ObjectNode map = node.putObject(key);
            values.forEach(map::put);
        }
        return this;
    }

    NodeWriter child(String key, NodeWriter child) {
        if (!child.node.isEmpty()) {
            node.set(key, child.node);
        }
        return this;
    }

    <R> NodeWriter list(String key, Collection<R> rows, Function<R, NodeWriter> writer) {
        if (!rows.isEmpty()) {
            ArrayNode array = node.putArray(key);
            rows.forEach(row -> array.add(writer.apply(row).node));
        }
        return this;
    }
}
