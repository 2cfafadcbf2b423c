package dev.sluice.core.ingress.loadbalancer;

import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.network.SharedSecurityGroup;

/** The security group that the cluster's load balancers share, as a group's build asks for it. */
final class BackendGroup {
    private final GroupBuild build;

    BackendGroup(GroupBuild build) {
        this.build = build;
    }

    Ref ref() {
        return build.found(SharedSecurityGroup.ref(build.settings().network(), build.facts()), build.asWhole())
                .orElseGet(() -> Ref.to(ResourceId.BACKEND_SECURITY_GROUP));
    }
}
