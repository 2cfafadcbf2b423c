package dev.sluice.core.network;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.LoadBalancer;

/** What a load balancer asks of its subnets by its type, its scheme and its IP address type. */
public record Placement(LoadBalancer.Type type, String scheme, String ipAddressType) {
    private static final String INTERNET_FACING = "internet-facing";

    public Placement {
        requireNonNull(type, "type");
        requireNonNull(scheme, "scheme");
        requireNonNull(ipAddressType, "ipAddressType");
    }

    public boolean isInternetFacing() {
        return scheme.equals(INTERNET_FACING);
    }

    public boolean needsIpv6() {
        return ipAddressType.startsWith("dualstack");
    }
}
