package dev.sluice.core.targets.network;

import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.cloud.IpAddress;
import dev.sluice.core.cloud.NetworkInterface;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an address belongs to a network interface. */
final class Addresses {
    private Addresses() {}

    /** Whether the interface has exactly this address. */
    static boolean has(NetworkInterface candidate, String ip) {
        return candidate.privateIpv4Addresses().contains(ip)
                || candidate.ipv6Addresses().contains(ip);
    }

    /** Whether a prefix that was delegated to the interface holds the address. */
    static boolean hasPrefixOf(NetworkInterface candidate, String ip) {
        Optional<IpAddress> address = IpAddress.of(ip);
        return address.isPresent()
                && Stream.concat(candidate.ipv4Prefixes().stream(), candidate.ipv6Prefixes().stream())
                        .map(CidrBlock::of)
                        .flatMap(Optional::stream)
                        .anyMatch(prefix -> prefix.contains(address.get()));
    }
}
