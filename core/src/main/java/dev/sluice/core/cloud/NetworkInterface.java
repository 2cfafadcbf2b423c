package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** An elastic network interface; {@code deviceIndex} is -1 unless it is attached to an instance. */
public record NetworkInterface(
        String id,
        int deviceIndex,
        List<String> privateIpv4Addresses,
        List<String> ipv6Addresses,
        List<String> ipv4Prefixes,
        List<String> ipv6Prefixes,
        List<String> securityGroups) {
    public NetworkInterface {
        requireNonNull(id, "id");
        privateIpv4Addresses = List.copyOf(privateIpv4Addresses);
        ipv6Addresses = List.copyOf(ipv6Addresses);
        ipv4Prefixes = List.copyOf(ipv4Prefixes);
        ipv6Prefixes = List.copyOf(ipv6Prefixes);
        securityGroups = List.copyOf(securityGroups);
    }
}
