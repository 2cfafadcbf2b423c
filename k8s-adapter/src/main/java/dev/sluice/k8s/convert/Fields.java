package dev.sluice.k8s.convert;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.PortReference;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The fields of one JSON object, read by name. A null is an absent field, unknown fields are not looked at, and a field
 * of a wrong type is remembered as an error and read as absent, so that one reading finds all of them. For one thread.
 */
final class Fields {
    private static final int LONGEST_SHOWN_VALUE = 60;

    private final JsonNode node;
    private final FieldPlace place;
    private final List<FieldError> errors;

    private Fields(JsonNode node, FieldPlace place, List<FieldError> errors) {
        this.node = node;
        this.place = place;
        this.errors = errors;
    }

    /** The fields of a whole object; {@code errors} is where the wrong ones are added. */
    static Fields of(ObjectNode root, List<FieldError> errors) {
        return new Fields(requireNonNull(root, "root"), FieldPlace.ROOT, requireNonNull(errors, "errors"));
    }

    boolean has(String name) {
        JsonNode value = node.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    /** An object that must not be missing. */
    Fields required(String name) {
        if (!has(name)) {
            errors.add(new FieldError(place.child(name).path(), "nothing", "an object"));
        }
        return object(name);
    }

    /** The object of that name, one without fields if it is absent. */
    Fields object(String name) {
        return optionalObject(name).orElseGet(() -> new Fields(MissingNode.getInstance(), place.child(name), errors));
    }

    Optional<Fields> optionalObject(String name) {
        return read(name, "an object", JsonNode::isObject).map(value -> new Fields(value, place.child(name), errors));
    }

    /** The text of that name, empty if it is absent. */
    String text(String name) {
        return optionalText(name).orElse("");
    }

    Optional<String> optionalText(String name) {
        return read(name, "text", JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** A text that must be there and must not be empty. */
    String requiredText(String name) {
        String value = text(name);
        if (value.isEmpty() && (!has(name) || node.path(name).isTextual())) {
            errors.add(new FieldError(place.child(name).path(), has(name) ? "\"\"" : "nothing", "text"));
        }
        return value;
    }

    boolean flag(String name, boolean absent) {
        return read(name, "true or false", JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .orElse(absent);
    }

    Optional<Boolean> optionalFlag(String name) {
        return read(name, "true or false", JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    int number(String name) {
        return optionalNumber(name).orElse(0);
    }

    OptionalInt optionalNumber(String name) {
        Optional<JsonNode> value = read(name, "a whole number", Fields::isInt);
        return value.isPresent() ? OptionalInt.of(value.get().intValue()) : OptionalInt.empty();
    }

    long longNumber(String name) {
        return read(name, "a whole number", found -> found.isIntegralNumber() && found.canConvertToLong())
                .map(JsonNode::longValue)
                .orElse(0L);
    }

    /** A port number from 1 to 65535 that must be there. */
    int requiredPort(String name) {
        OptionalInt port = optionalNumber(name);
        boolean wrongType = has(name) && port.isEmpty();
        if (!wrongType && (port.isEmpty() || port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
            errors.add(new FieldError(place.child(name).path(), shown(node.path(name)), "a number from 1 to 65535"));
        }
        return port.orElse(0);
    }

    /** Kubernetes' {@code IntOrString}. */
    Optional<PortReference> port(String name) {
        return read(name, "a port number or name", value -> value.isTextual() || isInt(value))
                .map(value ->
                        value.isTextual() ? PortReference.of(value.textValue()) : PortReference.of(value.intValue()));
    }

    Optional<Instant> time(String name) {
        Optional<String> written = optionalText(name);
        try {
            return written.map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            errors.add(new FieldError(
                    place.child(name).path(), shown(node.path(name)), "a time such as 2026-01-31T12:00:00Z"));
            return Optional.empty();
        }
    }

    /** The objects of a list, none if it is absent. */
    <T> List<T> list(String name, Function<Fields, T> conversion) {
        return optionalList(name, conversion).orElse(List.of());
    }

    <T> Optional<List<T>> optionalList(String name, Function<Fields, T> conversion) {
        return read(name, "a list", JsonNode::isArray).map(list -> {
            List<T> converted = new ArrayList<>();
            FieldPlace at = place.child(name);
            for (int i = 0; i < list.size(); i++) {
                if (expect(list.get(i), at.item(i), "an object", list.get(i).isObject())) {
                    converted.add(conversion.apply(new Fields(list.get(i), at.item(i), errors)));
                }
            }
            return List.copyOf(converted);
        });
    }

    /** A list of texts, empty if it is absent. */
    List<String> texts(String name) {
        return read(name, "a list", JsonNode::isArray)
                .map(list -> textItems(list, place.child(name)))
                .orElse(List.of());
    }

    /** A map with texts as values, empty if it is absent. */
    SortedMap<String, String> textMap(String name) {
        SortedMap<String, String> texts = new TreeMap<>();
        read(name, "a map", JsonNode::isObject)
                .ifPresent(map -> map.properties().forEach(entry -> {
                    FieldPlace at = place.child(name).child(entry.getKey());
                    textItem(entry.getValue(), at).ifPresent(text -> texts.put(entry.getKey(), text));
                }));
        return texts;
    }

    /** A map with lists of texts as values, empty if it is absent. */
    SortedMap<String, List<String>> textsMap(String name) {
        SortedMap<String, List<String>> lists = new TreeMap<>();
        read(name, "a map", JsonNode::isObject)
                .ifPresent(map -> map.properties().forEach(entry -> {
                    FieldPlace at = place.child(name).child(entry.getKey());
                    JsonNode value = entry.getValue();
                    if (value.isNull()) {
                        lists.put(entry.getKey(), List.of());
                    } else if (expect(value, at, "a list", value.isArray())) {
                        lists.put(entry.getKey(), textItems(value, at));
                    }
                }));
        return lists;
    }

    /**
     * Remembers that this value cannot be used, for a reason beyond its type; the message does not show it, since it
     * may be secret.
     */
    void refuseHidden(String name, String expected) {
        errors.add(new FieldError(place.child(name).path(), "a value that is not shown", expected));
    }

    private List<String> textItems(JsonNode list, FieldPlace at) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            textItem(list.get(i), at.item(i)).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    /** An API server decodes a null inside a list or map of texts as the empty text. */
    private Optional<String> textItem(JsonNode value, FieldPlace at) {
        if (value.isNull()) {
            return Optional.of("");
        }
        return expect(value, at, "text", value.isTextual()) ? Optional.of(value.textValue()) : Optional.empty();
    }

    private Optional<JsonNode> read(String name, String expected, Predicate<JsonNode> fits) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return expect(value, place.child(name), expected, fits.test(value)) ? Optional.of(value) : Optional.empty();
    }

    private boolean expect(JsonNode value, FieldPlace at, String expected, boolean fits) {
        if (!fits) {
            errors.add(new FieldError(at.path(), shown(value), expected));
        }
        return fits;
    }

    private static boolean isInt(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt();
    }

    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case MISSING, NULL -> "nothing";
            case BINARY, BOOLEAN, NUMBER, POJO, STRING -> cut(value.toString());
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN_VALUE ? text : text.substring(0, LONGEST_SHOWN_VALUE) + "…";
    }
}
