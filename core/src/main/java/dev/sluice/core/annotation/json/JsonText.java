package dev.sluice.core.annotation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one JSON document from a text, without recursion, so that deep nesting can do no harm. */
final class JsonText {
    /** Kubernetes refuses objects whose annotations together are longer. */
    static final int MAX_LENGTH = 256 * 1024;

    static final int MAX_DEPTH = 10_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_LENGTH)
                    .maxNameLength(MAX_LENGTH)
                    .build())
            .build();

    /** How the parser writes a place in the text. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;\\]]*; ([^\\]]*)]");

    private JsonText() {}

    static JsonValue read(String text) throws JsonException {
        if (text.length() > MAX_LENGTH) {
            throw new JsonException("text of " + text.length() + " characters (expected: up to " + MAX_LENGTH + ")");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonValue value = readValue(parser);
            if (parser.nextToken() != null) {
                throw new JsonException("more text after the value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new JsonException(
                    SOURCE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonValue readValue(JsonParser parser) throws IOException, JsonException {
        Deque<OpenValue> open = new ArrayDeque<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token.isStructStart()) {
                open.push(new OpenValue(token == JsonToken.START_OBJECT));
            } else if (token == JsonToken.FIELD_NAME) {
                open.element().name = wellFormed(parser.currentName());
            } else {
                JsonValue value = token.isStructEnd() ? open.pop().close() : scalar(parser, token);
                if (open.isEmpty()) {
                    return value;
                }
                open.element().add(value);
            }
        }
        throw new JsonException("unexpected end of JSON input");
    }

    private static JsonValue scalar(JsonParser parser, JsonToken token) throws IOException {
        if (token.isNumeric()) {
            return new JsonValue.Numeral(parser.getText());
        }
        if (token.isBoolean()) {
            return new JsonValue.Bool(token == JsonToken.VALUE_TRUE);
        }
        return token == JsonToken.VALUE_NULL ? JsonValue.NULL : new JsonValue.Text(wellFormed(parser.getText()));
    }

    /** Half a surrogate pair is no character; upstream's decoder puts the replacement character there. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** An object or array whose end has not been read yet. */
    private static final class OpenValue {
        private final boolean isObject;
        private final List<JsonValue.Member> members = new ArrayList<>();
        private final List<JsonValue> elements = new ArrayList<>();
        private String name = "";

        OpenValue(boolean isObject) {
            this.isObject = isObject;
        }

        void add(JsonValue value) {
            if (isObject) {
                members.add(new JsonValue.Member(name, value));
            } else {
                elements.add(value);
            }
        }

        JsonValue close() {
            return isObject ? new JsonValue.Members(members) : new JsonValue.Array(elements);
        }
    }
}
