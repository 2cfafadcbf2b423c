package dev.sluice.core.network;

import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells public from private subnets by their route tables: public is what has a route to an internet gateway, wherever
 * it leads and whatever its state.
 */
final class Reachability {
    private static final String INTERNET_GATEWAY_PREFIX = "igw";

    private Reachability() {}

    /** For a load balancer that faces the internet the public ones of the subnets, for another one the private ones. */
    static Resolution<List<Subnet>> filter(List<Subnet> subnets, List<RouteTable> tables, Placement placement) {
        List<Subnet> kept = new ArrayList<>();
        for (Subnet subnet : subnets) {
            Optional<RouteTable> table = tableOf(subnet, tables);
            if (table.isEmpty()) {
                return Resolution.failed(
                        ProblemCode.NO_SUITABLE_SUBNET,
                        "[this shall never happen] could not identify main route table for vpc: " + subnet.vpcId());
            }
            if (isPublic(table.get()) == placement.isInternetFacing()) {
                kept.add(subnet);
            }
        }
        return Resolution.found(kept);
    }

    private static Optional<RouteTable> tableOf(Subnet subnet, List<RouteTable> tables) {
        return tables.stream()
                .filter(table -> table.subnetIds().contains(subnet.id()))
                .findFirst()
                .or(() -> tables.stream().filter(RouteTable::main).findFirst());
    }

    private static boolean isPublic(RouteTable table) {
        return table.gatewayIds().stream().anyMatch(gateway -> gateway.startsWith(INTERNET_GATEWAY_PREFIX));
    }
}
