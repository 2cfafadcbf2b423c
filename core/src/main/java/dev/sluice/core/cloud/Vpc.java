package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A VPC with its associated CIDR blocks. */
public record Vpc(String id, List<String> ipv4CidrBlocks, List<String> ipv6CidrBlocks) {
    public Vpc {
        requireNonNull(id, "id");
        ipv4CidrBlocks = List.copyOf(ipv4CidrBlocks);
        ipv6CidrBlocks = List.copyOf(ipv6CidrBlocks);
    }
}
