package dev.sluice.core.ingress.loadbalancer;

import dev.sluice.core.facts.Resolution;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import java.util.Optional;

/** The security group that the cluster's load balancers share: given by a flag, there already, or still to be made. */
final class BackendGroup {
    private final GroupBuild build;

    BackendGroup(GroupBuild build) {
        this.build = build;
    }

    Ref ref() {
        return build.settings()
                .network()
                .backendSecurityGroup()
                .or(this::existing)
                .map(Ref::literal)
                .orElseGet(() -> Ref.to(ResourceId.BACKEND_SECURITY_GROUP));
    }

    private Optional<String> existing() {
        return build.found(Resolution.ask(build.facts()::backendSecurityGroup), build.asWhole())
                .flatMap(found -> found);
    }
}
