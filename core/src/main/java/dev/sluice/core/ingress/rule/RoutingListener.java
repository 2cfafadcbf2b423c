package dev.sluice.core.ingress.rule;

import static java.util.Objects.requireNonNull;

/** The listener that rules are made for: {@code HTTP} or {@code HTTPS}, and its port. */
public record RoutingListener(int port, String protocol) {
    public RoutingListener {
        requireNonNull(protocol, "protocol");
    }

    /** Whether users can be asked to log in here. */
    boolean isSecure() {
        return protocol.equals("HTTPS");
    }
}
