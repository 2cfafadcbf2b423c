package dev.sluice.core.targets.endpoint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.Pod;
import java.time.Instant;
import java.util.Optional;

/** What should be a target: an address or instance with its port, and the pod or node behind it. */
public sealed interface Endpoint {
    int port();

    /** What tells targets of one target group apart: {@code id:port}, and the QUIC server id where it counts. */
    String identifier();

    /**
     * The identifier with the time of creation, so that a new pod under an old address is not taken for the old one.
     */
    String incarnation();

    /** A pod of an {@code ip} target group. {@code serverId} is filled for QUIC target groups only. */
    record PodEndpoint(Pod pod, String ip, int port, Optional<String> serverId) implements Endpoint {
        public PodEndpoint {
            requireNonNull(pod, "pod");
            requireNonNull(ip, "ip");
            requireNonNull(serverId, "serverId");
        }

        @Override
        public String identifier() {
            return ip + ":" + port + serverId.map(id -> ":" + id).orElse("");
        }

        @Override
        public String incarnation() {
            return identifier() + ":" + Endpoint.creationMillis(pod.meta().creationTimestamp());
        }
    }

    /** A node, reached at the Service's node port. */
    record NodeEndpoint(Node node, String instanceId, int port) implements Endpoint {
        public NodeEndpoint {
            requireNonNull(node, "node");
            requireNonNull(instanceId, "instanceId");
        }

        @Override
        public String identifier() {
            return instanceId + ":" + port;
        }

        @Override
        public String incarnation() {
            return identifier() + ":" + Endpoint.creationMillis(node.meta().creationTimestamp());
        }
    }

    private static long creationMillis(Optional<Instant> creation) {
        return creation.map(Instant::toEpochMilli).orElse(0L);
    }
}
