package dev.sluice.it.benchmark.large;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The API server of a large cluster: lists in pages, watches, and patches of bindings. Prints its port. A line with a
 * binding's number lets that binding's last pod leave its EndpointSlice, or come back.
 */
final class LargeClusterServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile(
            "(?:/api/v1|/apis/[^/]+/[^/]+)(?:/namespaces/[^/]+)?/(?<plural>[a-z]+)(?:/(?<name>[^/]+))?(?:/status)?");

    private final LargeClusterState state;

    private LargeClusterServer(LargeClusterState state) {
        this.state = state;
    }

    /** {@code args} are the numbers of bindings and of the pods of each. */
    public static void main(String[] args) throws IOException {
        LargeClusterState state =
                new LargeClusterState(new LargeCluster(Integer.parseInt(args[0]), Integer.parseInt(args[1])));
        LargeClusterServer answers = new LargeClusterServer(state);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", answers::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            state.toggleLastPod(Integer.parseInt(line));
        }
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String name = path.group("name") == null ? "" : path.group("name");
            switch (exchange.getRequestMethod()) {
                case "GET" -> get(exchange, path.group("plural"), name);
                case "PATCH" -> patch(exchange, path.group("plural"), name);
                default ->
                    respond(
                            exchange,
                            201,
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void get(HttpExchange exchange, String plural, String name) throws IOException, InterruptedException {
        Map<String, String> query = query(exchange);
        if (!name.isEmpty()) {
            respond(exchange, 200, state.binding(name));
        } else if (query.containsKey("watch")) {
            watch(exchange, plural, Long.parseLong(query.get("resourceVersion")));
        } else {
            list(exchange, plural, query);
        }
    }

    private void list(HttpExchange exchange, String plural, Map<String, String> query) throws IOException {
        int all = state.count(plural);
        int from = Integer.parseInt(query.getOrDefault("continue", "0"));
        int to = Math.min(all, from + Integer.parseInt(query.getOrDefault("limit", Integer.toString(all))));
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        String next = to < all ? Integer.toString(to) : "";
        body.write(utf8("{\"metadata\":{\"resourceVersion\":\"" + state.version() + "\",\"continue\":\"" + next
                + "\"},\"items\":["));
        for (int i = from; i < to; i++) {
            body.write(utf8((i == from ? "" : ",") + state.item(plural, i)));
        }
        body.write(utf8("]}"));
    }

    private void watch(HttpExchange exchange, String plural, long from) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        long known = from;
        while (true) {
            for (LargeClusterState.Event event : state.eventsAfter(known, plural)) {
                exchange.getResponseBody().write(utf8("{\"type\":\"MODIFIED\",\"object\":" + event.object() + "}\n"));
                exchange.getResponseBody().flush();
                known = event.version();
            }
        }
    }

    /** Events are not kept: they are answered with what was sent. */
    private void patch(HttpExchange exchange, String plural, String name) throws IOException {
        String patch = text(exchange);
        boolean ofBinding = plural.equals("targetgroupbindings");
        respond(exchange, 200, ofBinding ? state.patchBinding(name, JSON.readValue(patch, ObjectNode.class)) : patch);
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = utf8(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String text = exchange.getRequestURI().getQuery();
        if (text != null) {
            for (String parameter : text.split("&", -1)) {
                int equals = parameter.indexOf('=');
                query.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
        }
        return query;
    }
}
