package dev.sluice.core.ingress.loadbalancer;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.SecurityGroup;
import java.util.Optional;

/**
 * A group's load balancer as it is to be.
 *
 * @param managedGroup the security group that is made for it
 * @param trafficSource the security group that targets let in; absent if nobody manages their rules
 * @param usesBackendSecurityGroup whether it has the cluster's shared security group
 */
public record Alb(
        LoadBalancer loadBalancer,
        Optional<SecurityGroup> managedGroup,
        Optional<Ref> trafficSource,
        boolean usesBackendSecurityGroup) {
    public Alb {
        requireNonNull(loadBalancer, "loadBalancer");
        requireNonNull(managedGroup, "managedGroup");
        requireNonNull(trafficSource, "trafficSource");
    }
}
