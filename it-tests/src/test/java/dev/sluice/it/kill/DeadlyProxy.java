package dev.sluice.it.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Stands between the controller and AWS, counts the calls that change something, and kills the controller at one of
 * them. Thread-safe.
 */
final class DeadlyProxy implements AutoCloseable {
    private static final Pattern READ = Pattern.compile("(^|&)Action=(Describe|Get|List)");
    /** What the client sets by itself. */
    private static final Set<String> OWN_HEADERS =
            Set.of("host", "content-length", "connection", "expect", "upgrade", "http2-settings");

    private final String aws;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private Attack attack = Attack.none();
    private int changes;
    private int underWay;
    private long latestCall = System.nanoTime();

    /** When, around a call, the controller dies. */
    enum Moment {
        BEFORE_THE_CALL,
        AFTER_THE_CALL,
        AFTER_THE_ANSWER
    }

    /** Ends a controller at the given call from now on. */
    record Attack(int call, Moment moment, Runnable kill) {
        static Attack none() {
            return new Attack(Integer.MAX_VALUE, Moment.BEFORE_THE_CALL, () -> {});
        }
    }

    private DeadlyProxy(String aws, HttpServer server) {
        this.aws = aws;
        this.server = server;
    }

    static DeadlyProxy to(String aws) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        DeadlyProxy proxy = new DeadlyProxy(aws, server);
        server.createContext("/", proxy::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return proxy;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Counts anew, and attacks at that count. */
    synchronized void arm(Attack next) {
        changes = 0;
        attack = next;
    }

    /** Calls that changed something since the proxy was armed. */
    synchronized int changes() {
        return changes;
    }

    /** Whether nothing has been called for so long, not even to read, but changed since the proxy was armed. */
    synchronized boolean hasBeenQuietFor(Duration time) {
        return changes > 0 && underWay == 0 && System.nanoTime() - latestCall > time.toNanos();
    }

    private synchronized void counted(int difference) {
        underWay += difference;
        latestCall = System.nanoTime();
    }

    private void pass(HttpExchange exchange) throws IOException {
        counted(1);
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Attack due = isRead(body) ? Attack.none() : dueNow();
            boolean deadly = due.call() != Integer.MAX_VALUE;
            if (deadly && due.moment() == Moment.BEFORE_THE_CALL) {
                due.kill().run();
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            if (deadly && due.moment() == Moment.AFTER_THE_CALL) {
                due.kill().run();
                return;
            }
            answer(exchange, answer);
            if (deadly) {
                due.kill().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            counted(-1);
        }
    }

    private static boolean isRead(byte[] body) {
        return READ.matcher(new String(body, StandardCharsets.UTF_8)).find();
    }

    private synchronized Attack dueNow() {
        changes++;
        return changes == attack.call() ? attack : Attack.none();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(aws + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers()
                .firstValue("content-type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
