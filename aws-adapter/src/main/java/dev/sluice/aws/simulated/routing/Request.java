package dev.sluice.aws.simulated.routing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP request as it reaches a load balancer: the path and the query (without {@code ?}) as sent, and the address it
 * comes from.
 */
public record Request(
        String method, String host, String path, String query, List<Header> headers, String sourceAddress) {
    public Request {
        requireNonNull(method, "method");
        requireNonNull(host, "host");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        headers = List.copyOf(headers);
        requireNonNull(sourceAddress, "sourceAddress");
    }

    /** A GET without further headers, from somewhere on the internet. */
    public static Request get(String host, String path) {
        return new Request("GET", host, path, "", List.of(), "198.51.100.7");
    }

    public Request withQuery(String changed) {
        return new Request(method, host, path, changed, headers, sourceAddress);
    }

    public Request withHeader(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, host, path, query, more, sourceAddress);
    }

    public Request from(String address) {
        return new Request(method, host, path, query, headers, address);
    }

    /** A header line. */
    public record Header(String name, String value) {
        public Header {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }
}
