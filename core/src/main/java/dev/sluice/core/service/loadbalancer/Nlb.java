package dev.sluice.core.service.loadbalancer;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SecurityGroup;
import java.util.Optional;

/**
 * A Service's load balancer as it is to be.
 *
 * @param managedGroup the security group that is made for it
 * @param access by what targets can tell its traffic
 * @param usesSharedGroup whether it has the cluster's shared security group
 */
public record Nlb(
        LoadBalancer loadBalancer, Optional<SecurityGroup> managedGroup, TargetAccess access, boolean usesSharedGroup) {
    public Nlb {
        requireNonNull(loadBalancer, "loadBalancer");
        requireNonNull(managedGroup, "managedGroup");
        requireNonNull(access, "access");
    }
}
