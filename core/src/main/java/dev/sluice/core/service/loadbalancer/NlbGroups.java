package dev.sluice.core.service.loadbalancer;

import dev.sluice.core.model.Ref;
import dev.sluice.core.model.SecurityGroup;
import java.util.List;
import java.util.Optional;

/**
 * Security groups around a load balancer.
 *
 * @param managed the one that is made for it
 * @param groups those that it has
 * @param access by what targets can tell its traffic
 * @param usesShared whether the cluster's shared group is among them
 */
record NlbGroups(Optional<SecurityGroup> managed, List<Ref> groups, TargetAccess access, boolean usesShared) {
    NlbGroups {
        groups = List.copyOf(groups);
    }

    static NlbGroups none(TargetAccess access) {
        return new NlbGroups(Optional.empty(), List.of(), access, false);
    }
}
