package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.k8s.convert.FieldPath;
import java.util.Map;
import java.util.Optional;

/**
 * One document of a file: its content as JSON, and where each field stands. {@code places} holds the root; other paths
 * that are not in it stand where their parent does.
 */
record ManifestDocument(JsonNode content, Map<FieldPath, SourceLocation> places) {
    ManifestDocument {
        requireNonNull(content, "content");
        places = Map.copyOf(places);
        if (!places.containsKey(FieldPath.ROOT)) {
            throw new IllegalArgumentException("places: " + places.keySet() + " (expected: the root among them)");
        }
    }

    /** Where the field stands or, if it is missing, the nearest object around it. */
    SourceLocation place(FieldPath path) {
        FieldPath at = path;
        while (!places.containsKey(at)) {
            at = at.parent().orElse(FieldPath.ROOT);
        }
        return requireNonNull(places.get(at));
    }

    Optional<SourceLocation> exactPlace(FieldPath path) {
        return Optional.ofNullable(places.get(path));
    }
}
