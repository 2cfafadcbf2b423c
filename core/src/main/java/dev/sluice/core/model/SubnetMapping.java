package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A subnet of a load balancer with the addresses fixed for it. */
public record SubnetMapping(
        String subnetId,
        Optional<String> allocationId,
        Optional<String> privateIpv4Address,
        Optional<String> ipv6Address,
        Optional<String> sourceNatIpv6Prefix) {
    public SubnetMapping {
        requireNonNull(subnetId, "subnetId");
        requireNonNull(allocationId, "allocationId");
        requireNonNull(privateIpv4Address, "privateIpv4Address");
        requireNonNull(ipv6Address, "ipv6Address");
        requireNonNull(sourceNatIpv6Prefix, "sourceNatIpv6Prefix");
    }

    public static SubnetMapping of(String subnetId) {
        return new SubnetMapping(subnetId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public SubnetMapping withPrivateIpv4Address(String address) {
        return new SubnetMapping(subnetId, allocationId, Optional.of(address), ipv6Address, sourceNatIpv6Prefix);
    }

    public SubnetMapping withIpv6Address(String address) {
        return new SubnetMapping(subnetId, allocationId, privateIpv4Address, Optional.of(address), sourceNatIpv6Prefix);
    }

    public SubnetMapping withSourceNatIpv6Prefix(String prefix) {
        return new SubnetMapping(subnetId, allocationId, privateIpv4Address, ipv6Address, Optional.of(prefix));
    }

    public SubnetMapping withAllocationId(String id) {
        return new SubnetMapping(subnetId, Optional.of(id), privateIpv4Address, ipv6Address, sourceNatIpv6Prefix);
    }
}
