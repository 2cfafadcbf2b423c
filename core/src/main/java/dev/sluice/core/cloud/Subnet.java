package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.SortedMap;

/**
 * A subnet of a VPC. {@code ipv6CidrBlocks} are the associated ones only; an empty {@code outpostArn} means none.
 */
public record Subnet(
        String id,
        String vpcId,
        String availabilityZone,
        String availabilityZoneId,
        String cidrBlock,
        List<String> ipv6CidrBlocks,
        int availableIpAddressCount,
        String outpostArn,
        SortedMap<String, String> tags) {
    public Subnet {
        requireNonNull(id, "id");
        requireNonNull(vpcId, "vpcId");
        requireNonNull(availabilityZone, "availabilityZone");
        requireNonNull(availabilityZoneId, "availabilityZoneId");
        requireNonNull(cidrBlock, "cidrBlock");
        ipv6CidrBlocks = List.copyOf(ipv6CidrBlocks);
        requireNonNull(outpostArn, "outpostArn");
        tags = SortedMaps.copyOf(tags);
    }
}
