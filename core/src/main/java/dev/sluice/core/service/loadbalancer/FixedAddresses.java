package dev.sluice.core.service.loadbalancer;

import static dev.sluice.core.annotation.NlbAnnotations.IPV6_ADDRESSES;
import static dev.sluice.core.annotation.NlbAnnotations.PRIVATE_IPV4_ADDRESSES;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.cloud.IpAddress;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Addresses of one family that a load balancer is to have, in whatever order: each subnet gets the one that lies in it.
 *
 * @param noun what they are called in messages
 */
record FixedAddresses(ServiceBuild build, Annotation<List<String>> annotation, String noun, boolean v6) {
    static FixedAddresses privateIpv4(ServiceBuild build) {
        return new FixedAddresses(build, PRIVATE_IPV4_ADDRESSES, "private IPv4", false);
    }

    static FixedAddresses ipv6(ServiceBuild build) {
        return new FixedAddresses(build, IPV6_ADDRESSES, "IPv6", true);
    }

    /** One address for each subnet, in the order of subnets; absent unless there is one for every subnet. */
    Optional<List<String>> bySubnet(Optional<List<Subnet>> subnets) {
        Optional<List<String>> written = build.read(annotation);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<IpAddress> addresses = addresses(written.get());
        if (subnets.isEmpty() || addresses.size() < written.get().size()) {
            return Optional.empty();
        }
        if (addresses.size() != subnets.get().size()) {
            reject("count of " + noun + " addresses (" + addresses.size() + ") and subnets ("
                    + subnets.get().size() + ") must match");
            return Optional.empty();
        }
        List<String> assigned = subnets.get().stream()
                .flatMap(subnet -> in(subnet, addresses).stream())
                .toList();
        return Optional.of(assigned).filter(all -> all.size() == addresses.size());
    }

    private List<IpAddress> addresses(List<String> texts) {
        List<IpAddress> addresses = new ArrayList<>();
        for (String text : texts) {
            Optional<IpAddress> address = IpAddress.of(text);
            if (address.isEmpty()) {
                reject(noun + " addresses must be valid IP address: " + text);
            } else if (address.get().isV6() != v6) {
                reject(noun + " addresses must be valid " + (v6 ? "IPv6" : "IPv4") + " address: " + text);
            } else {
                addresses.add(address.get());
            }
        }
        return addresses;
    }

    private Optional<String> in(Subnet subnet, List<IpAddress> addresses) {
        List<String> blocks = v6 ? subnet.ipv6CidrBlocks() : List.of(subnet.cidrBlock());
        List<IpAddress> inside = addresses.stream()
                .filter(address -> blocks.stream()
                        .flatMap(block -> CidrBlock.of(block).stream())
                        .anyMatch(block -> block.contains(address)))
                .toList();
        if (inside.size() != 1) {
            reject("expect one " + noun + " address configured for subnet: " + subnet.id());
            return Optional.empty();
        }
        return Optional.of(inside.getFirst().canonical());
    }

    private void reject(String message) {
        build.reject(annotation, ProblemCode.INVALID_VALUE, message);
    }
}
