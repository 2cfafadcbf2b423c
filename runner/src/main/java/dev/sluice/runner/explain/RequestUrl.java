package dev.sluice.runner.explain;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.explain.ClientRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of a URL that reach a load balancer, as written: nothing is decoded or made shorter.
 *
 * @param host with the port, if the URL names one
 */
public record RequestUrl(String scheme, String host, int port, String path, String query) {
    private static final String SCHEME_END = "://";

    public RequestUrl {
        requireNonNull(scheme, "scheme");
        requireNonNull(host, "host");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 1 to 65535)");
        }
        requireNonNull(path, "path");
        requireNonNull(query, "query");
    }

    /**
     * Reads a URL; without a scheme it is one of plain HTTP.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static RequestUrl of(String text) {
        int schemeEnd = text.indexOf(SCHEME_END);
        String scheme = schemeEnd < 0 ? "http" : text.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("url: " + text + " (expected: http://… or https://…)");
        }
        String rest = before(schemeEnd < 0 ? text : text.substring(schemeEnd + SCHEME_END.length()), '#');
        String target = before(rest, '?');
        String query = target.length() == rest.length() ? "" : rest.substring(target.length() + 1);
        String host = before(target, '/');
        if (host.isEmpty()) {
            throw new IllegalArgumentException("url: " + text + " (expected: a host, as in http://shop.example.org/)");
        }
        String path = target.substring(host.length());
        return new RequestUrl(
                scheme, host, port(text, host, scheme.equals("https") ? 443 : 80), path.isEmpty() ? "/" : path, query);
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static int port(String url, String host, int usual) {
        int colon = host.lastIndexOf(':');
        if (colon <= host.lastIndexOf(']')) {
            return usual;
        }
        try {
            return Integer.parseInt(host.substring(colon + 1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("url: " + url + " (expected: a number behind the host's colon)", e);
        }
    }

    /** The request that a client sends for it. */
    public ClientRequest request(String method, List<ClientRequest.Header> headers, Optional<String> sourceIp) {
        return new ClientRequest(port, method, host, path, query, headers, sourceIp);
    }

    @Override
    public String toString() {
        return scheme + SCHEME_END + host + path + (query.isEmpty() ? "" : "?" + query);
    }
}
