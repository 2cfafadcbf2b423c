package dev.sluice.k8s.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.k8s.given.StoredObjects.RefusedException;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * An API server in memory, over HTTP: objects of any kind with versions, patches, finalizers, pages and watches, and
 * what was asked of it. Refuses what the installed roles do not grant. The well-known mock servers speak watches over
 * WebSocket only, which the official client does not.
 */
public final class FakeApiServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedSet<Right> granted = InstalledRoles.rights();
    private final NavigableSet<Right> needed = new ConcurrentSkipListSet<>();
    private final StoredObjects objects = new StoredObjects();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Refusal> refusals = new ConcurrentLinkedDeque<>();
    private final HttpServer server;
    private volatile boolean closed;

    public FakeApiServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** A request that was received. */
    public record Seen(String method, String path, ObjectNode body) {
        @Override
        public String toString() {
            return method + " " + path + (body.isEmpty() ? "" : " " + body);
        }
    }

    /** An answer in place of the right one, to the next request of that method and path. */
    public record Refusal(String method, String path, int status, Map<String, String> headers) {}

    /** A client of this server. */
    public ApiClient client() {
        return new ClientBuilder()
                .setBasePath("http://127.0.0.1:" + server.getAddress().getPort())
                .build();
    }

    /** Creates an object, as a user would. */
    public ObjectNode create(String collection, String yaml) {
        try {
            return objects.create(ResourcePath.of(collection).orElseThrow(), Yaml.json(yaml));
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Patches an object, as a user would. */
    public ObjectNode patch(String path, String yaml) {
        try {
            return objects.patch(ResourcePath.of(path).orElseThrow(), Yaml.json(yaml), false);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Deletes an object, as a user would. */
    public void delete(String path) {
        try {
            objects.delete(ResourcePath.of(path).orElseThrow());
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The object as it is. */
    public ObjectNode object(String path) {
        try {
            return objects.get(ResourcePath.of(path).orElseThrow());
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** All writes that were received, in order. */
    public List<String> writes() {
        return seen.stream()
                .filter(request -> !request.method().equals("GET"))
                .map(Seen::toString)
                .toList();
    }

    /** Reads of this very path that were received. */
    public long reads(String path) {
        return seen.stream()
                .filter(request ->
                        request.method().equals("GET") && request.path().equals(path))
                .count();
    }

    /** The paths of all reads that were received. */
    public SortedSet<String> readPaths() {
        return seen.stream()
                .filter(request -> request.method().equals("GET"))
                .map(Seen::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rights that the requests so far needed. */
    public SortedSet<Right> needed() {
        return new TreeSet<>(needed);
    }

    public void refuseNext(Refusal refusal) {
        refusals.add(refusal);
    }

    /** As after a compaction: every watch is told that its version is too old. */
    public void forgetHistory() {
        objects.forgetHistory();
    }

    @Override
    public void close() {
        closed = true;
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            answerOpen(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerOpen(HttpExchange exchange) throws IOException, InterruptedException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ObjectNode body = text.isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(text);
        Seen request =
                new Seen(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
        seen.add(request);
        if (refused(exchange, request)) {
            return;
        }
        ResourcePath path = ResourcePath.of(request.path()).orElseThrow();
        Map<String, String> query = query(exchange);
        boolean watch = query.containsKey("watch");
        Right right = Right.of(request.method(), path, watch);
        needed.add(right);
        if (!granted.contains(right) && !right.isOfSecrets()) {
            respond(exchange, 403, status(403, "Forbidden", "no role grants: " + right));
            return;
        }
        if (watch) {
            watch(exchange, path, Long.parseLong(query.getOrDefault("resourceVersion", "0")));
            return;
        }
        try {
            respond(exchange, 200, handle(exchange, request, path, query));
        } catch (RefusedException e) {
            respond(exchange, e.status(), status(e.status(), e.reason(), String.valueOf(e.getMessage())));
        }
    }

    private boolean refused(HttpExchange exchange, Seen request) throws IOException {
        for (Refusal refusal : refusals) {
            if (refusal.method().equals(request.method()) && refusal.path().equals(request.path())) {
                refusals.remove(refusal);
                refusal.headers().forEach(exchange.getResponseHeaders()::set);
                respond(exchange, refusal.status(), status(refusal.status(), "Refused", "refused for a test"));
                return true;
            }
        }
        return false;
    }

    private ObjectNode handle(HttpExchange exchange, Seen request, ResourcePath path, Map<String, String> query)
            throws RefusedException {
        boolean strategic = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .contains("strategic");
        return switch (request.method()) {
            case "GET" -> path.name().isEmpty() ? list(path, query) : objects.get(path);
            case "POST" -> objects.create(path, request.body());
            case "PUT" -> objects.replace(path, request.body());
            case "PATCH" -> objects.patch(path, request.body(), strategic);
            case "DELETE" -> objects.delete(path);
            default -> throw new RefusedException(405, "MethodNotAllowed", request.method());
        };
    }

    private ObjectNode list(ResourcePath path, Map<String, String> query) {
        // First, so that what is created meanwhile is watched, if it is not listed.
        String version = Long.toString(objects.version());
        List<ObjectNode> all = objects.list(path).stream()
                .filter(object -> Selectors.match(object, query))
                .toList();
        int from = Integer.parseInt(query.getOrDefault("continue", "0"));
        int limit = Math.min(2, Integer.parseInt(query.getOrDefault("limit", "1000000")));
        int to = Math.min(all.size(), from + limit);
        ObjectNode list = JSON.createObjectNode();
        ObjectNode metadata = list.putObject("metadata").put("resourceVersion", version);
        if (to < all.size()) {
            metadata.put("continue", Integer.toString(to));
        }
        list.putArray("items").addAll(all.subList(from, to));
        return list;
    }

    private void watch(HttpExchange exchange, ResourcePath path, long from) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        long known = from;
        while (!closed) {
            if (objects.hasForgotten(known)) {
                send(exchange, "ERROR", status(410, "Expired", "too old resource version"));
                return;
            }
            for (StoredObjects.StoredEvent event : objects.eventsAfter(known, path)) {
                send(exchange, event.type(), event.object());
                known = event.version();
            }
        }
    }

    private static void send(HttpExchange exchange, String type, ObjectNode object) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("type", type).set("object", object);
        exchange.getResponseBody().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static ObjectNode status(int code, String reason, String message) {
        return JSON.createObjectNode()
                .put("kind", "Status")
                .put("code", code)
                .put("reason", reason)
                .put("message", message);
    }

    private static void respond(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new TreeMap<>();
        String text = exchange.getRequestURI().getQuery();
        for (String parameter : text == null ? List.<String>of() : List.of(text.split("&", -1))) {
            int equals = parameter.indexOf('=');
            query.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return query;
    }
}
