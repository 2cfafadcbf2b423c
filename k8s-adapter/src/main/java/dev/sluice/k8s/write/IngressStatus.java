package dev.sluice.k8s.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.port.IngressWriter.Port;
import dev.sluice.core.port.IngressWriter.StatusEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code status.loadBalancer} of an Ingress. */
final class IngressStatus {
    private IngressStatus() {}

    static List<StatusEntry> from(ArrayNode ingress) {
        List<StatusEntry> entries = new ArrayList<>();
        for (JsonNode entry : ingress) {
            List<Port> ports = new ArrayList<>();
            entry.path("ports")
                    .forEach(port -> ports.add(new Port(
                            port.path("port").asInt(), port.path("protocol").asText(""))));
            entries.add(new StatusEntry(entry.path("hostname").asText(""), ports));
        }
        return List.copyOf(entries);
    }

    /**
     * Whether both say the same: order and protocols don't count, and an only entry that is to have no ports may keep
     * those that it has.
     */
    static boolean isSame(List<StatusEntry> current, List<StatusEntry> wanted) {
        if (current.size() != wanted.size()) {
            return false;
        }
        if (wanted.size() == 1 && wanted.getFirst().ports().isEmpty()) {
            return current.getFirst().hostname().equals(wanted.getFirst().hostname());
        }
        return portsByHostname(current).equals(portsByHostname(wanted));
    }

    static ObjectNode patch(List<StatusEntry> entries) {
        ObjectNode patch = Json.object();
        ObjectNode loadBalancer = patch.putObject("status").putObject("loadBalancer");
        if (entries.isEmpty()) {
            loadBalancer.putNull("ingress");
            return patch;
        }
        ArrayNode ingress = loadBalancer.putArray("ingress");
        for (StatusEntry entry : entries) {
            ObjectNode item = ingress.addObject();
            item.put("hostname", entry.hostname());
            if (!entry.ports().isEmpty()) {
                ArrayNode ports = item.putArray("ports");
                entry.ports()
                        .forEach(port ->
                                ports.addObject().put("port", port.port()).put("protocol", port.protocol()));
            }
        }
        return patch;
    }

    private static Map<String, Set<Integer>> portsByHostname(List<StatusEntry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(
                        StatusEntry::hostname,
                        entry -> entry.ports().stream().map(Port::port).collect(Collectors.toUnmodifiableSet()),
                        (first, second) -> first));
    }
}
