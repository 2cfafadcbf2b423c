package dev.sluice.core.service.loadbalancer;

import static dev.sluice.core.annotation.NlbAnnotations.SUBNETS;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.network.Placement;
import dev.sluice.core.network.SubnetChoice;
import dev.sluice.core.service.context.ServiceBuild;
import java.util.List;
import java.util.Optional;

/** The subnets of a Service's load balancer: listed, those it has already unless its scheme changes, or discovered. */
final class NlbSubnets {
    private final ServiceBuild build;
    private final SubnetChoice choice;

    NlbSubnets(ServiceBuild build) {
        this.build = build;
        this.choice = new SubnetChoice(build.settings(), build.facts());
    }

    /** Absent if they can't be found, which has been reported, or as long as nobody knows where to look. */
    Optional<List<Subnet>> find(Placement placement, Optional<ElbLoadBalancer> existing) {
        if (build.has(SUBNETS)) {
            List<String> listed = build.read(SUBNETS).orElse(List.of());
            return build.found(choice.byNameOrId(listed, placement), SUBNETS);
        }
        return NlbScheme.isUnknown(build)
                ? Optional.empty()
                : build.found(
                        present(placement, existing)
                                .map(ids -> choice.byNameOrId(ids, placement))
                                .orElseGet(() -> choice.discover(placement)),
                        SUBNETS);
    }

    private static Optional<List<String>> present(Placement placement, Optional<ElbLoadBalancer> existing) {
        return existing.filter(found -> found.scheme().equals(placement.scheme()))
                .map(found -> found.zones().stream()
                        .map(ElbLoadBalancer.Zone::subnetId)
                        .toList());
    }
}
