package dev.sluice.core.ingress.loadbalancer;

import dev.sluice.core.model.Ref;
import dev.sluice.core.model.SecurityGroup;
import java.util.List;
import java.util.Optional;

/**
 * The security groups of a load balancer, and the one that its traffic to targets comes from.
 *
 * @param managed the one that is made for it
 * @param groups those that it has
 * @param source the one that targets let in; absent if nobody manages their rules
 * @param usesShared whether the cluster's shared group is among them
 */
record Access(Optional<SecurityGroup> managed, List<Ref> groups, Optional<Ref> source, boolean usesShared) {
    Access {
        groups = List.copyOf(groups);
    }
}
