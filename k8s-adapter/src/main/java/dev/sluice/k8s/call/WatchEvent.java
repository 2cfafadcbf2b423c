package dev.sluice.k8s.call;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One event of a watch: {@code ADDED}, {@code MODIFIED}, {@code DELETED}, {@code BOOKMARK} or {@code ERROR}. */
public record WatchEvent(String type, ObjectNode object) {
    public WatchEvent {
        requireNonNull(type, "type");
        requireNonNull(object, "object");
    }

    public String resourceVersion() {
        return object.path("metadata").path("resourceVersion").asText("");
    }
}
