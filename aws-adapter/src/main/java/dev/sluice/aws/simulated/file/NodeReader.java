package dev.sluice.aws.simulated.file;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.problem.EditDistance;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A mapping of the file with the place it stands at, for messages. Keys that nobody asks for are passed over, and
 * {@linkplain #unknownKeys told} to those who want to know. For one thread.
 */
final class NodeReader {
    /** A key that is further from a known one is no slip of the hand. */
    private static final int FARTHEST_HINT = 3;

    private final JsonNode node;
    private final String place;
    private final NavigableSet<String> asked = new TreeSet<>();

    NodeReader(JsonNode node, String place) {
        this.node = requireNonNull(node, "node");
        this.place = requireNonNull(place, "place");
    }

    boolean has(String key) {
        JsonNode value = value(key);
        return !value.isMissingNode() && !value.isNull();
    }

    /** The keys that nobody has asked for so far, each with the known one that may be meant. */
    List<String> unknownKeys() {
        List<String> unknown = new ArrayList<>();
        node.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key)) {
                unknown.add(place + key + ": unknown, and passed over" + hint(key));
            }
        });
        return unknown;
    }

    private String hint(String key) {
        return asked.stream()
                .filter(known -> EditDistance.between(key, known) <= FARTHEST_HINT)
                .min(Comparator.comparingInt(known -> EditDistance.between(key, known)))
                .map(known -> " (did you mean " + known + "?)")
                .orElse("");
    }

    private JsonNode value(String key) {
        asked.add(key);
        return node.path(key);
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> wrong(key, "missing", "text"));
    }

    Arn arn(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            throw wrong(key, "\"\"", "an Amazon resource name");
        }
        return new Arn(text);
    }

    String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    Optional<String> optionalText(String key) {
        JsonNode value = value(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw wrong(key, value.toString(), "text");
        }
        return Optional.of(value.asText());
    }

    OptionalInt optionalInteger(String key) {
        OptionalLong value = optionalLong(key);
        value.stream()
                .filter(number -> number != (int) number)
                .mapToObj(Long::toString)
                .forEach(number -> {
                    throw wrong(key, number, "a number of 32 bits");
                });
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) value.getAsLong());
    }

    OptionalLong optionalLong(String key) {
        Optional<String> text = optionalText(key);
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(key, text.get()));
    }

    Optional<Instant> optionalInstant(String key) {
        return optionalText(key).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw wrong(key, text, "a time such as 2026-01-31T12:00:00Z");
            }
        });
    }

    int integer(String key, int otherwise) {
        return optionalInteger(key).orElse(otherwise);
    }

    boolean flag(String key) {
        return optionalFlag(key).orElse(false);
    }

    Optional<Boolean> optionalFlag(String key) {
        return optionalText(key).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, text, "true or false");
        });
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(key)) {
            if (!item.isValueNode()) {
                throw wrong(key, item.toString(), "a list of texts");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    List<NodeReader> list(String key) {
        List<NodeReader> list = new ArrayList<>();
        for (JsonNode item : items(key)) {
            list.add(new NodeReader(item, place + key + "[" + list.size() + "]."));
            if (!item.isObject()) {
                throw wrong(key, item.toString(), "a list of mappings");
            }
        }
        return list;
    }

    Optional<NodeReader> child(String key) {
        JsonNode value = value(key);
        if (isEmpty(value)) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw wrong(key, value.toString(), "a mapping");
        }
        return Optional.of(new NodeReader(value, place + key + "."));
    }

    SortedMap<String, String> map(String key) {
        SortedMap<String, String> map = new TreeMap<>();
        child(key)
                .ifPresent(child ->
                        child.node.fieldNames().forEachRemaining(name -> map.put(name, child.text(name, ""))));
        return map;
    }

    WorldFormatException wrong(String key, String found, String expected) {
        return new WorldFormatException(place + key + ": " + found + " (expected: " + expected + ")");
    }

    private Iterable<JsonNode> items(String key) {
        JsonNode value = value(key);
        if (!isEmpty(value) && !value.isArray()) {
            throw wrong(key, value.toString(), "a list");
        }
        return value;
    }

    /** A list or mapping whose key is not there, or has nothing behind it. */
    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isEmpty());
    }

    private long number(String key, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong(key, text, "a number");
        }
    }
}
