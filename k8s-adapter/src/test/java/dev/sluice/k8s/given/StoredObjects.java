package dev.sluice.k8s.given;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of an API server: versions, generations, finalizers and preconditions as a real one has them. */
final class StoredObjects {
    private final Map<ResourcePath, ObjectNode> objects = new LinkedHashMap<>();
    private final List<StoredEvent> history = new ArrayList<>();
    private long version = 100;
    private long forgottenUpTo;

    /** What a watch tells, and as of which version. */
    record StoredEvent(long version, String type, ResourcePath path, ObjectNode object) {}

    /** A request that a real server would refuse. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String reason;

        RefusedException(int status, String reason, String message) {
            super(message);
            this.status = status;
            this.reason = reason;
        }

        int status() {
            return status;
        }

        String reason() {
            return reason;
        }
    }

    synchronized long version() {
        return version;
    }

    synchronized ObjectNode get(ResourcePath path) throws RefusedException {
        ObjectNode found = objects.get(path.withoutSubresource());
        if (found == null) {
            throw new RefusedException(404, "NotFound", path.plural() + " \"" + path.name() + "\" not found");
        }
        return found.deepCopy();
    }

    synchronized List<ObjectNode> list(ResourcePath collection) {
        return objects.entrySet().stream()
                .filter(entry -> collection.holds(entry.getKey()))
                .map(entry -> entry.getValue().deepCopy())
                .toList();
    }

    synchronized ObjectNode create(ResourcePath collection, ObjectNode object) throws RefusedException {
        ResourcePath path =
                collection.object(object.path("metadata").path("name").asText());
        if (objects.containsKey(path)) {
            throw new RefusedException(409, "AlreadyExists", path.plural() + " \"" + path.name() + "\" already exists");
        }
        ObjectNode stored = object.deepCopy();
        ObjectNode metadata = stored.withObject("/metadata");
        if (!metadata.has("uid")) {
            metadata.put("uid", "uid-" + (version + 1));
        }
        metadata.put("generation", 1).put("creationTimestamp", "2026-01-31T12:00:00Z");
        if (!path.namespace().isEmpty()) {
            metadata.put("namespace", path.namespace());
        }
        return store(path, stored, "ADDED");
    }

    synchronized ObjectNode replace(ResourcePath path, ObjectNode object) throws RefusedException {
        ObjectNode before = get(path);
        checkPreconditions(before, object);
        ObjectNode after = object.deepCopy();
        ((ObjectNode) after.path("metadata")).set("uid", before.path("metadata").path("uid"));
        return store(path.withoutSubresource(), after, "MODIFIED");
    }

    synchronized ObjectNode patch(ResourcePath path, ObjectNode patch, boolean strategic) throws RefusedException {
        ObjectNode before = get(path);
        checkPreconditions(before, patch);
        ObjectNode changes = patch.deepCopy();
        if (path.subresource().isEmpty()) {
            changes.remove("status");
        } else {
            changes.retain("status");
        }
        ObjectNode after = merge(before.deepCopy(), changes, strategic);
        if (!after.path("spec").equals(before.path("spec"))) {
            ObjectNode metadata = (ObjectNode) after.path("metadata");
            metadata.put("generation", metadata.path("generation").asLong() + 1);
        }
        if (after.equals(before)) {
            return after;
        }
        boolean released = after.path("metadata").has("deletionTimestamp")
                && after.path("metadata").path("finalizers").isEmpty();
        return released ? remove(path.withoutSubresource()) : store(path.withoutSubresource(), after, "MODIFIED");
    }

    synchronized ObjectNode delete(ResourcePath path) throws RefusedException {
        ObjectNode object = get(path);
        if (object.path("metadata").path("finalizers").isEmpty()) {
            return remove(path);
        }
        ((ObjectNode) object.path("metadata")).put("deletionTimestamp", "2026-01-31T12:30:00Z");
        return store(path, object, "MODIFIED");
    }

    /** Events after that version, waiting for one if there is none yet, but not for long. */
    synchronized List<StoredEvent> eventsAfter(long known, ResourcePath collection) throws InterruptedException {
        List<StoredEvent> events = matching(known, collection);
        for (int looks = 0; looks < 3 && events.isEmpty(); looks++) {
            wait(50);
            events = matching(known, collection);
        }
        return events;
    }

    /** Whether a watch from that version can no longer be answered. */
    synchronized boolean hasForgotten(long known) {
        return known < forgottenUpTo;
    }

    /** As after a compaction: watches can go on from now only. */
    synchronized void forgetHistory() {
        history.clear();
        forgottenUpTo = ++version;
    }

    private List<StoredEvent> matching(long known, ResourcePath collection) {
        return history.stream()
                .filter(event -> event.version() > known)
                .filter(event -> collection.holds(event.path()))
                .toList();
    }

    private ObjectNode store(ResourcePath path, ObjectNode object, String type) {
        version++;
        object.withObject("/metadata").put("resourceVersion", Long.toString(version));
        objects.put(path, object);
        history.add(new StoredEvent(version, type, path, object.deepCopy()));
        notifyAll();
        return object.deepCopy();
    }

    private ObjectNode remove(ResourcePath path) {
        ObjectNode removed = requireNonNull(objects.remove(path), "removed");
        version++;
        removed.withObject("/metadata").put("resourceVersion", Long.toString(version));
        history.add(new StoredEvent(version, "DELETED", path, removed));
        notifyAll();
        return removed;
    }

    private static void checkPreconditions(ObjectNode before, ObjectNode change) throws RefusedException {
        for (String field : new String[] {"resourceVersion", "uid"}) {
            JsonNode wanted = change.path("metadata").path(field);
            if (!wanted.isMissingNode()
                    && !wanted.equals(before.path("metadata").path(field))) {
                throw new RefusedException(409, "Conflict", "the object has been modified: " + field);
            }
        }
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch, boolean strategic) {
        patch.properties().forEach(entry -> {
            String field = entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(field);
            } else if (strategic && field.equals("conditions") && value instanceof ArrayNode conditions) {
                mergeConditions(target.withArray("/conditions"), conditions);
            } else if (value instanceof ObjectNode object) {
                ObjectNode nested = target.path(field) instanceof ObjectNode present
                        ? present
                        : JsonNodeFactory.instance.objectNode();
                target.set(field, merge(nested, object, strategic));
            } else {
                target.set(field, value);
            }
        });
        return target;
    }

    private static void mergeConditions(ArrayNode present, ArrayNode patched) {
        for (JsonNode condition : patched) {
            ObjectNode merged = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < present.size(); i++) {
                if (present.get(i).path("type").equals(condition.path("type"))) {
                    merged = (ObjectNode) present.remove(i);
                    break;
                }
            }
            present.add(merge(merged, (ObjectNode) condition, true));
        }
    }
}
