package dev.sluice.k8s.call;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One request as the API server sees it; a request without a body has an empty one. */
record Request(String method, String path, SortedMap<String, String> query, String mediaType, String body) {
    private static final String JSON = "application/json";
    private static final String NOTHING = "";

    Request {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        query = SortedMaps.copyOf(query);
        requireNonNull(mediaType, "mediaType");
        requireNonNull(body, "body");
    }

    static Request get(String path) {
        return new Request("GET", path, new TreeMap<>(), JSON, NOTHING);
    }

    static Request post(String path, String body) {
        return new Request("POST", path, new TreeMap<>(), JSON, body);
    }

    static Request put(String path, String body) {
        return new Request("PUT", path, new TreeMap<>(), JSON, body);
    }

    static Request patch(String path, PatchType type, String body) {
        return new Request("PATCH", path, new TreeMap<>(), type.mediaType(), body);
    }

    static Request delete(String path) {
        return new Request("DELETE", path, new TreeMap<>(), JSON, NOTHING);
    }

    /** The request with further query parameters. */
    Request with(Map<String, String> parameters) {
        SortedMap<String, String> all = new TreeMap<>(query);
        all.putAll(parameters);
        return new Request(method, path, all, mediaType, body);
    }

    /** {@code PATCH /api/v1/namespaces/shop/pods/web-1}. */
    String action() {
        return method + " " + path;
    }
}
