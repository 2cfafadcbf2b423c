package dev.sluice.k8s.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.k8s.convert.FieldPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON text to documents, one after the other. */
final class JsonDocuments {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at \\[.*?line: (\\d+), .*?]\\)");

    private final Path file;
    private final JsonParser parser;
    private final Map<FieldPath, SourceLocation> places = new HashMap<>();

    private JsonDocuments(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The documents of a file; the first mistake ends the reading and is added to {@code errors}. */
    static List<ManifestDocument> read(Path file, String text, List<ManifestError> errors) {
        List<ManifestDocument> documents = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                JsonDocuments reader = new JsonDocuments(file, parser);
                JsonNode content = reader.value(FieldPath.ROOT);
                documents.add(new ManifestDocument(content, reader.places));
            }
        } catch (JsonProcessingException e) {
            errors.add(new ManifestError(location(file, e.getLocation()), "not JSON: " + message(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
        return documents;
    }

    /** The parser's message, without what it says of its own settings. */
    private static String message(JsonProcessingException e) {
        return START_MARKER.matcher(e.getOriginalMessage()).replaceAll(" that begins in line $1");
    }

    /** The value whose first token is the parser's current one. */
    private JsonNode value(FieldPath path) throws IOException {
        places.putIfAbsent(path, location(file, parser.currentTokenLocation()));
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> list(path);
            case VALUE_STRING -> json.textNode(parser.getText());
            case VALUE_NUMBER_INT -> json.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> json.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> json.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> json.nullNode();
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("No value begins with " + parser.currentToken());
        };
    }

    private ObjectNode object(FieldPath path) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            places.put(path.child(name), location(file, parser.currentTokenLocation()));
            parser.nextToken();
            object.set(name, value(path.child(name)));
        }
        return object;
    }

    private ArrayNode list(FieldPath path) throws IOException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(path.item(list.size())));
        }
        return list;
    }

    private static SourceLocation location(Path file, JsonLocation at) {
        return at == null
                ? SourceLocation.ofWhole(file)
                : new SourceLocation(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
