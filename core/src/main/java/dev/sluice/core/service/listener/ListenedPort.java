package dev.sluice.core.service.listener;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Service;

/**
 * A port that a load balancer listens on.
 *
 * @param port the Service's port that traffic goes to
 * @param protocol the Service's word, or that for both where TCP and UDP share a port
 */
record ListenedPort(Service.Port port, String protocol) {
    static final String TCP = "TCP";
    static final String UDP = "UDP";
    static final String TCP_AND_UDP = "TCP_UDP";

    ListenedPort {
        requireNonNull(port, "port");
        requireNonNull(protocol, "protocol");
    }

    static ListenedPort of(Service.Port port) {
        return new ListenedPort(port, port.protocol());
    }

    int number() {
        return port.port();
    }

    /** Whether TLS can be spoken here; what is neither TCP nor UDP is taken for TCP, as upstream has it. */
    boolean canSpeakTls() {
        return !protocol.equals(UDP) && !protocol.equals(TCP_AND_UDP);
    }
}
