package dev.sluice.it.benchmark.large;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What changes in a large cluster: bindings as they were patched, and pods that have left. For several threads. */
final class LargeClusterState {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Far more than a watch ever lags behind. */
    private static final int MOST_EVENTS = 1000;

    private final LargeCluster cluster;
    private final Map<String, ObjectNode> bindings = new TreeMap<>();
    private final Set<Integer> shortOfOne = new HashSet<>();
    private final Deque<Event> events = new ArrayDeque<>();
    private long version = 1_000_000_000;

    /** A changed object, as a watch of its kind tells it. */
    record Event(long version, String plural, String object) {}

    LargeClusterState(LargeCluster cluster) {
        this.cluster = cluster;
        for (int binding = 0; binding < cluster.bindings(); binding++) {
            ObjectNode json = object(LargeCluster.binding(binding));
            json.withObject("/metadata").put("resourceVersion", "1");
            bindings.put("b" + binding, json);
        }
    }

    synchronized long version() {
        return version;
    }

    int count(String plural) {
        return switch (plural) {
            case "pods" -> cluster.pods();
            case "nodes" -> cluster.nodes();
            case "services", "targetgroupbindings" -> cluster.bindings();
            case "endpointslices" -> cluster.bindings() * cluster.slicesOfBinding();
            default -> 0;
        };
    }

    synchronized String item(String plural, int number) {
        return switch (plural) {
            case "pods" -> LargeCluster.pod(number);
            case "nodes" -> LargeCluster.node(number);
            case "services" -> LargeCluster.service(number);
            case "targetgroupbindings" -> binding("b" + number);
            case "endpointslices" ->
                cluster.slice(number / cluster.slicesOfBinding(), number % cluster.slicesOfBinding(), shortOfOne, 1);
            default -> throw new IllegalArgumentException(plural + ": there are none");
        };
    }

    synchronized String binding(String name) {
        return requireNonNull(bindings.get(name), name).toString();
    }

    /** A merge patch of annotations or status. */
    synchronized String patchBinding(String name, ObjectNode patch) {
        ObjectNode binding = requireNonNull(bindings.get(name), name);
        for (String part : List.of("/metadata/annotations", "/status")) {
            for (Map.Entry<String, JsonNode> field : patch.at(part).properties()) {
                binding.withObject(part).set(field.getKey(), field.getValue());
            }
        }
        version++;
        binding.withObject("/metadata").put("resourceVersion", Long.toString(version));
        publish("targetgroupbindings", binding.toString());
        return binding.toString();
    }

    synchronized void toggleLastPod(int binding) {
        if (!shortOfOne.remove(binding)) {
            shortOfOne.add(binding);
        }
        version++;
        publish("endpointslices", cluster.slice(binding, cluster.slicesOfBinding() - 1, shortOfOne, version));
    }

    /** Events after that version, waiting for one. */
    synchronized List<Event> eventsAfter(long known, String plural) throws InterruptedException {
        List<Event> found = matching(known, plural);
        while (found.isEmpty()) {
            wait();
            found = matching(known, plural);
        }
        return found;
    }

    private List<Event> matching(long known, String plural) {
        List<Event> found = new ArrayList<>();
        for (Event event : events) {
            if (event.version() > known && event.plural().equals(plural)) {
                found.add(event);
            }
        }
        return found;
    }

    private void publish(String plural, String object) {
        events.addLast(new Event(version, plural, object));
        if (events.size() > MOST_EVENTS) {
            events.removeFirst();
        }
        notifyAll();
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
