package dev.sluice.k8s.call;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.port.PortException;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.Response;

/**
 * The API server's verbs on URL paths such as {@code /api/v1/namespaces/shop/services}. Safe for use by several
 * threads; all methods block and throw {@link PortException}.
 */
public final class KubernetesApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exchange exchange;

    KubernetesApi(Exchange exchange) {
        this.exchange = requireNonNull(exchange, "exchange");
    }

    /** On the server that the client is configured for; the client's own settings stay as they are. */
    public static KubernetesApi of(ApiClient client) {
        return new KubernetesApi(Exchange.of(client, Pause.sleeping()));
    }

    /** The object; absent if there is none. */
    public Optional<ObjectNode> find(String path) {
        try {
            return Optional.of(read(Request.get(path)));
        } catch (PortException e) {
            if (e.kind() == PortException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Creates an object in the collection at {@code path}. */
    public ObjectNode create(String path, ObjectNode object) {
        return read(Request.post(path, object.toString()));
    }

    /** Replaces the object; with a resource version in it only if it is still of that version. */
    public ObjectNode replace(String path, ObjectNode object) {
        return read(Request.put(path, object.toString()));
    }

    public ObjectNode patch(String path, PatchType type, ObjectNode patch) {
        return read(Request.patch(path, type, patch.toString()));
    }

    /** Asks for deletion; {@link PortException.Kind#NOT_FOUND} if there is no such object. */
    public void delete(String path) {
        read(Request.delete(path));
    }

    /**
     * Gives all objects of a collection to {@code item}, page by page and one at a time.
     *
     * @param selection query parameters such as {@code labelSelector}
     * @return the collection's resource version, from which a watch can go on
     */
    public String list(String path, Map<String, String> selection, Consumer<ObjectNode> item) {
        return new Listing(exchange, JSON).all(path, selection, item);
    }

    /** Changes after the given resource version until the server ends the stream, {@code seconds} later at most. */
    public WatchStream watch(String path, Map<String, String> selection, String resourceVersion, int seconds) {
        Request request = Request.get(path)
                .with(selection)
                .with(Map.of(
                        "watch",
                        "true",
                        "allowWatchBookmarks",
                        "true",
                        "resourceVersion",
                        resourceVersion,
                        "timeoutSeconds",
                        Integer.toString(seconds)));
        return new WatchStream(exchange.open(request, seconds), JSON);
    }

    private ObjectNode read(Request request) {
        try (Response response = exchange.send(request)) {
            return JSON.readValue(response.body().byteStream(), ObjectNode.class);
        } catch (JacksonException e) {
            throw new PortException(
                    PortException.Kind.UNAVAILABLE, request.action(), "", "answer is not a JSON object", e);
        } catch (IOException e) {
            throw exchange.unreachable(request, e);
        }
    }
}
