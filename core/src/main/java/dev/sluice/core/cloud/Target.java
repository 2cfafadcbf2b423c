package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A member of a target group: an instance id, an IP address or a load balancer's ARN, with the port it is reached at.
 */
public record Target(String id, int port, Optional<String> availabilityZone, Optional<String> quicServerId) {
    public Target {
        requireNonNull(id, "id");
        requireNonNull(availabilityZone, "availabilityZone");
        requireNonNull(quicServerId, "quicServerId");
    }

    public static Target of(String id, int port) {
        return new Target(id, port, Optional.empty(), Optional.empty());
    }

    /** {@code id:port}, followed by the QUIC server id if there is one. */
    public String identifier() {
        return id + ":" + port + quicServerId.map(server -> ":" + server).orElse("");
    }
}
