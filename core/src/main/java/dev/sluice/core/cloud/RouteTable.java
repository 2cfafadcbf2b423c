package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A route table: the subnets associated with it by name, and the gateways of its routes. */
public record RouteTable(String id, boolean main, List<String> subnetIds, List<String> gatewayIds) {
    public RouteTable {
        requireNonNull(id, "id");
        subnetIds = List.copyOf(subnetIds);
        gatewayIds = List.copyOf(gatewayIds);
    }
}
