package dev.sluice.core.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as a client sends it to a load balancer.
 *
 * @param port the port that it connects to
 * @param host what the {@code Host} header says, with or without a port
 * @param path as sent, without the query
 * @param query as sent, without the question mark; empty without one
 * @param sourceIp the client's address; unknown if absent
 */
public record ClientRequest(
        int port,
        String method,
        String host,
        String path,
        String query,
        List<Header> headers,
        Optional<String> sourceIp) {
    public ClientRequest {
        requireNonNull(method, "method");
        requireNonNull(host, "host");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        headers = List.copyOf(headers);
        requireNonNull(sourceIp, "sourceIp");
    }

    /** A GET of this path, with nothing else known. */
    public static ClientRequest get(int port, String host, String path) {
        return new ClientRequest(port, "GET", host, path, "", List.of(), Optional.empty());
    }

    public ClientRequest withMethod(String changed) {
        return new ClientRequest(port, changed, host, path, query, headers, sourceIp);
    }

    public ClientRequest withQuery(String changed) {
        return new ClientRequest(port, method, host, path, changed, headers, sourceIp);
    }

    public ClientRequest withHeader(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new ClientRequest(port, method, host, path, query, more, sourceIp);
    }

    public ClientRequest from(String address) {
        return new ClientRequest(port, method, host, path, query, headers, Optional.of(address));
    }

    /** The host without its port; an IPv6 address keeps its brackets. */
    String hostName() {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    /** A header line. */
    public record Header(String name, String value) {
        public Header {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }
}
