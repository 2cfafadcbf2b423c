package dev.sluice.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.evaluation.ModelDocument;
import java.util.List;

/** What became of a case: where it differs, line by line, or nothing. */
record Verdict(Vector vector, List<String> differences) {
    Verdict {
        differences = List.copyOf(differences);
    }

    static Verdict on(Vector vector) {
        try {
            // As text, so that numbers are compared as a reader of the document sees them.
            String document = ModelDocument.of(Evaluation.of(vector)).toString();
            JsonNode actual = Vector.parse(document).path("stacks");
            return new Verdict(vector, Difference.between(comparable(vector.expectedStacks()), comparable(actual)));
        } catch (RuntimeException e) {
            return new Verdict(vector, List.of(e.toString()));
        }
    }

    boolean passed() {
        return differences.isEmpty();
    }

    /** That a build fails counts, not in which words; events are only told. */
    private static JsonNode comparable(JsonNode stacks) {
        JsonNode copy = stacks.deepCopy();
        copy.forEach(stack -> {
            ObjectNode node = (ObjectNode) stack;
            node.remove("events");
            if (node.has("error")) {
                node.put("error", "(any)");
            }
        });
        return copy;
    }
}
