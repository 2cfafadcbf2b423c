package dev.sluice.k8s.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The merge patch (RFC 7386) that leads from one object to another. */
final class MergePatch {
    private MergePatch() {}

    /** A patch without fields if both are equal. */
    static ObjectNode between(ObjectNode before, ObjectNode after) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        before.fieldNames().forEachRemaining(field -> {
            if (!after.has(field)) {
                patch.putNull(field);
            }
        });
        after.properties().forEach(entry -> {
            JsonNode old = before.path(entry.getKey());
            JsonNode wanted = entry.getValue();
            if (old instanceof ObjectNode oldObject && wanted instanceof ObjectNode wantedObject) {
                ObjectNode nested = between(oldObject, wantedObject);
                if (!nested.isEmpty()) {
                    patch.set(entry.getKey(), nested);
                }
            } else if (!old.equals(wanted)) {
                patch.set(entry.getKey(), wanted);
            }
        });
        return patch;
    }
}
