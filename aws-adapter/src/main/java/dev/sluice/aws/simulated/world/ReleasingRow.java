package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The interfaces of a deleted load balancer, which hold on to their security groups until they are released. */
public record ReleasingRow(String loadBalancer, List<String> securityGroups, Moment released) {
    public ReleasingRow {
        requireNonNull(loadBalancer, "loadBalancer");
        securityGroups = List.copyOf(securityGroups);
        requireNonNull(released, "released");
    }
}
