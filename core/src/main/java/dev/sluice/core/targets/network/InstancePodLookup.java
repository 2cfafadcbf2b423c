package dev.sluice.core.targets.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.core.cloud.Instance;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.port.Network;
import dev.sluice.core.targets.network.NodeInterfaces.NodeUid;
import dev.sluice.core.targets.network.PodInterfaces.PlacedPod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the interfaces of pods on EC2 instances: one of a pod's own, which an annotation names ("security groups for
 * pods"), or else one of its node's.
 */
final class InstancePodLookup {
    private final Network network;
    private final NodeInterfaces nodes;
    private final JsonMapper json = JsonMapper.builder().build();

    InstancePodLookup(Network network, NodeInterfaces nodes) {
        this.network = network;
        this.nodes = nodes;
    }

    Map<ObjectKey, NetworkInterface> find(List<PlacedPod> pods, List<String> problems) {
        Map<ObjectKey, NetworkInterface> found = new HashMap<>(byAnnotation(pods));
        found.putAll(onNodes(without(pods, found), problems));
        List<PlacedPod> rest = without(pods, found);
        if (!rest.isEmpty() && problems.isEmpty()) {
            // Remembered instances may have got another interface or prefix since.
            nodes.forget(rest.stream().map(PlacedPod::node).toList());
            found.putAll(onNodes(rest, problems));
        }
        return found;
    }

    private static List<PlacedPod> without(List<PlacedPod> pods, Map<ObjectKey, NetworkInterface> found) {
        return pods.stream().filter(pod -> !found.containsKey(pod.key())).toList();
    }

    private Map<ObjectKey, NetworkInterface> byAnnotation(List<PlacedPod> pods) {
        SortedMap<ObjectKey, String> ids = new TreeMap<>();
        pods.forEach(pod -> named(pod.pod()).ifPresent(id -> ids.put(pod.key(), id)));
        Map<ObjectKey, NetworkInterface> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Map<String, NetworkInterface> byId = new HashMap<>();
            network.networkInterfaces(new TreeSet<>(ids.values())).forEach(own -> byId.put(own.id(), own));
            ids.keySet().removeIf(pod -> !byId.containsKey(ids.get(pod)));
            ids.forEach((pod, id) -> found.put(pod, byId.get(id)));
        }
        return found;
    }

    /** The interface that the pod's annotation names for its address; a malformed annotation names none. */
    private Optional<String> named(Pod pod) {
        String text = pod.meta().annotations().get(Pod.ENI_ANNOTATION);
        if (text == null) {
            return Optional.empty();
        }
        try {
            for (JsonNode entry : json.readTree(text)) {
                String ipv6 = entry.path("ipv6Addr").asText();
                if (entry.path("privateIp").asText().equals(pod.podIp())
                        || (!ipv6.isEmpty() && ipv6.equals(pod.podIp()))) {
                    return Optional.of(entry.path("eniId").asText());
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Map<ObjectKey, NetworkInterface> onNodes(List<PlacedPod> pods, List<String> problems) {
        Map<ObjectKey, NetworkInterface> found = new HashMap<>();
        if (pods.isEmpty()) {
            return found;
        }
        Partial<Map<NodeUid, Instance>> instances = nodes.instances(distinctNodes(pods));
        problems.addAll(instances.problems());
        for (PlacedPod pod : pods) {
            Optional.ofNullable(instances.value().get(NodeUid.of(pod.node())))
                    .flatMap(instance -> carrying(pod.ip(), instance))
                    .ifPresent(own -> found.put(pod.key(), own));
        }
        return found;
    }

    private static Set<Node> distinctNodes(List<PlacedPod> pods) {
        Set<Node> distinct = new HashSet<>();
        pods.forEach(pod -> distinct.add(pod.node()));
        return distinct;
    }

    /** Single IPv6 addresses are not looked at: EC2 nodes give pods IPv6 addresses from prefixes only. */
    private static Optional<NetworkInterface> carrying(String ip, Instance instance) {
        return instance.networkInterfaces().stream()
                .filter(candidate ->
                        candidate.privateIpv4Addresses().contains(ip) || Addresses.hasPrefixOf(candidate, ip))
                .findFirst();
    }
}
