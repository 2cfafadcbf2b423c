package dev.sluice.k8s.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.Response;

/** Reads a collection in pages, each as a stream, so that only one object at a time is held as JSON. */
final class Listing {
    private static final String PAGE_SIZE = "500";

    private final Exchange exchange;
    private final ObjectMapper json;

    Listing(Exchange exchange, ObjectMapper json) {
        this.exchange = exchange;
        this.json = json;
    }

    /** Reads all pages; the answer is the resource version of the collection. */
    String all(String path, Map<String, String> selection, Consumer<ObjectNode> item) {
        Request first = Request.get(path).with(selection).with(Map.of("limit", PAGE_SIZE));
        Page page = read(first, item);
        while (!page.next().isEmpty()) {
            page = read(first.with(Map.of("continue", page.next())), item);
        }
        return page.resourceVersion();
    }

    private Page read(Request request, Consumer<ObjectNode> item) {
        try (Response response = exchange.send(request);
                JsonParser parser = json.createParser(response.body().byteStream())) {
            Page page = new Page("", "");
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("metadata")) {
                    ObjectNode metadata = json.readTree(parser);
                    page = new Page(
                            metadata.path("resourceVersion").asText(""),
                            metadata.path("continue").asText(""));
                } else if (field.equals("items") && parser.currentToken() == JsonToken.START_ARRAY) {
                    readItems(parser, item);
                } else {
                    parser.skipChildren();
                }
            }
            return page;
        } catch (IOException e) {
            throw exchange.unreachable(request, e);
        }
    }

    private void readItems(JsonParser parser, Consumer<ObjectNode> item) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            item.accept(json.readTree(parser));
        }
    }

    /** What a page says of itself; {@code next} is empty on the last one. */
    private record Page(String resourceVersion, String next) {}
}
