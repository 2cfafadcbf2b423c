package dev.sluice.runner.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Kubernetes' health endpoint: {@code 200 ok} while all checks hold, else 500 with a line for each. {@code ?verbose}
 * lists the checks, {@code ?exclude=name} leaves one out, {@code /name} asks for one alone.
 */
public final class HealthEndpoint implements HttpHandler {
    private final String path;
    private final SortedMap<String, BooleanSupplier> checks;

    /** An endpoint under this path, such as {@code /healthz}, with checks by name. */
    public HealthEndpoint(String path, Map<String, BooleanSupplier> checks) {
        this.path = path;
        this.checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        answer(asked, query == null ? "" : query).send(exchange);
    }

    private TextResponse answer(String asked, String query) {
        if (asked.equals(path) || asked.equals(path + "/")) {
            return all(query);
        }
        BooleanSupplier check = asked.startsWith(path + "/") ? checks.get(asked.substring(path.length() + 1)) : null;
        if (check == null) {
            return TextResponse.plain(404, "404 page not found\n");
        }
        return check.getAsBoolean()
                ? TextResponse.plain(200, "ok")
                : TextResponse.plain(500, "internal server error: reason withheld\n");
    }

    private TextResponse all(String query) {
        Set<String> excluded = new TreeSet<>();
        boolean verbose = false;
        for (String parameter : query.split("&", -1)) {
            verbose |= parameter.equals("verbose") || parameter.startsWith("verbose=");
            if (parameter.startsWith("exclude=")) {
                excluded.add(parameter.substring("exclude=".length()));
            }
        }
        StringBuilder lines = new StringBuilder();
        boolean healthy = true;
        for (Map.Entry<String, BooleanSupplier> check : checks.entrySet()) {
            healthy &= line(check, excluded, lines);
        }
        lines.append(path.substring(1)).append(healthy ? " check passed\n" : " check failed\n");
        if (!healthy) {
            return TextResponse.plain(500, lines.toString());
        }
        return TextResponse.plain(200, verbose ? lines.toString() : "ok");
    }

    private static boolean line(Map.Entry<String, BooleanSupplier> check, Set<String> excluded, StringBuilder lines) {
        if (excluded.contains(check.getKey())) {
            lines.append("[+]").append(check.getKey()).append(" excluded: ok\n");
            return true;
        }
        boolean holds = check.getValue().getAsBoolean();
        lines.append(holds ? "[+]" : "[-]")
                .append(check.getKey())
                .append(holds ? " ok\n" : " failed: reason withheld\n");
        return holds;
    }
}
