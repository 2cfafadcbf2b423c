package dev.sluice.k8s.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;

/** {@code labelSelector} and {@code fieldSelector} of equalities. */
final class Selectors {
    private Selectors() {}

    static boolean match(ObjectNode object, Map<String, String> query) {
        return Arrays.stream(query.getOrDefault("labelSelector", "").split(",", -1))
                        .allMatch(term -> term.isEmpty() || hasLabel(object, term))
                && Arrays.stream(query.getOrDefault("fieldSelector", "").split(",", -1))
                        .allMatch(term -> term.isEmpty()
                                || term.equals("metadata.name="
                                        + object.path("metadata").path("name").asText()));
    }

    private static boolean hasLabel(ObjectNode object, String term) {
        int equals = term.indexOf('=');
        return object.path("metadata")
                .path("labels")
                .path(term.substring(0, equals))
                .asText()
                .equals(term.substring(equals + 1));
    }
}
