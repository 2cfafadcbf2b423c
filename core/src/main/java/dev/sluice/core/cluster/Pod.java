package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The parts of a {@code v1} Pod that targets need. {@code containerPorts} are those of containers and restartable init
 * containers; {@code serverIds} are QUIC server ids by container port, with the pod's default under port 0.
 */
public record Pod(
        ObjectMeta meta,
        String nodeName,
        String podIp,
        List<ContainerPort> containerPorts,
        List<String> readinessGates,
        List<Condition> conditions,
        SortedMap<Integer, String> serverIds)
        implements KubernetesObject {
    public static final String KIND = "Pod";

    /** The one annotation of pods that targets need: the network interfaces that a pod has for itself. */
    public static final String ENI_ANNOTATION = "vpc.amazonaws.com/pod-eni";

    public Pod {
        requireNonNull(meta, "meta");
        requireNonNull(nodeName, "nodeName");
        requireNonNull(podIp, "podIp");
        containerPorts = List.copyOf(containerPorts);
        readinessGates = List.copyOf(readinessGates);
        conditions = List.copyOf(conditions);
        serverIds = SortedMaps.copyOf(serverIds);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The condition of this type, if the pod has it. */
    public Optional<Condition> condition(String type) {
        return conditions.stream()
                .filter(condition -> condition.type().equals(type))
                .findFirst();
    }

    public record ContainerPort(String name, int port) {
        public ContainerPort {
            requireNonNull(name, "name");
        }
    }

    public record Condition(
            String type, ConditionStatus status, String reason, String message, Optional<Instant> lastTransition) {
        public Condition {
            requireNonNull(type, "type");
            requireNonNull(status, "status");
            requireNonNull(reason, "reason");
            requireNonNull(message, "message");
            requireNonNull(lastTransition, "lastTransition");
        }
    }
}
