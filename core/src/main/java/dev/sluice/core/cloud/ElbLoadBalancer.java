package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.LoadBalancer;
import java.util.List;
import java.util.Optional;

/**
 * A load balancer as {@code DescribeLoadBalancers} answers it. Availability zones keep AWS's order; attributes, tags
 * and capacity have calls of their own.
 */
public record ElbLoadBalancer(
        Arn arn,
        String name,
        String dnsName,
        LoadBalancer.Type type,
        String scheme,
        String ipAddressType,
        String vpcId,
        State state,
        List<Zone> zones,
        List<String> securityGroups,
        Optional<String> customerOwnedIpv4Pool,
        Optional<String> ipv4IpamPool) {
    public ElbLoadBalancer {
        requireNonNull(arn, "arn");
        requireNonNull(name, "name");
        requireNonNull(dnsName, "dnsName");
        requireNonNull(type, "type");
        requireNonNull(scheme, "scheme");
        requireNonNull(ipAddressType, "ipAddressType");
        requireNonNull(vpcId, "vpcId");
        requireNonNull(state, "state");
        zones = List.copyOf(zones);
        securityGroups = List.copyOf(securityGroups);
        requireNonNull(customerOwnedIpv4Pool, "customerOwnedIpv4Pool");
        requireNonNull(ipv4IpamPool, "ipv4IpamPool");
    }

    /** A zone of the load balancer with its subnet. */
    public record Zone(String name, String subnetId) {
        public Zone {
            requireNonNull(name, "name");
            requireNonNull(subnetId, "subnetId");
        }
    }

    public enum State {
        PROVISIONING,
        ACTIVE,
        ACTIVE_IMPAIRED,
        FAILED
    }
}
