package dev.sluice.core.targetgroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Ref;
import java.util.Optional;

/**
 * What target groups must know of their load balancer: its IP address type, and the security group that its traffic
 * comes from. Without the latter nothing lets that traffic in by itself.
 */
public record LoadBalancerTraits(String ipAddressType, Optional<Ref> backendSecurityGroup) {
    public LoadBalancerTraits {
        requireNonNull(ipAddressType, "ipAddressType");
        requireNonNull(backendSecurityGroup, "backendSecurityGroup");
    }

    /** Whether clients may come over IPv6, so that IPv6 targets can be served. */
    boolean isDualStack() {
        return ipAddressType.startsWith("dualstack");
    }
}
