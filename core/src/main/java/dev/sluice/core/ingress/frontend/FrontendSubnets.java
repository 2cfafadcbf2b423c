package dev.sluice.core.ingress.frontend;

import static dev.sluice.core.annotation.FrontendNlbAnnotations.EIP_ALLOCATIONS;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.SUBNETS;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.ingress.loadbalancer.SubnetLists;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.network.Placement;
import dev.sluice.core.network.SubnetChoice;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The subnets of a frontend NLB, listed or discovered anew in each build, and its elastic addresses in them. */
final class FrontendSubnets {
    private final GroupBuild build;

    FrontendSubnets(GroupBuild build) {
        this.build = build;
    }

    List<SubnetMapping> mappings(Placement placement) {
        SubnetChoice choice = new SubnetChoice(build.settings(), build.facts());
        Optional<Said<List<String>>> listed = SubnetLists.agreed(build, build.say(member -> member.annotated(SUBNETS)));
        Optional<List<Subnet>> subnets = listed.isPresent()
                ? build.found(
                        choice.byNameOrId(listed.get().value(), placement),
                        listed.get().source())
                : build.found(choice.discover(placement), SubnetLists.undecided(build, SUBNETS));
        List<SubnetMapping> mappings = new ArrayList<>();
        subnets.ifPresent(found -> found.forEach(subnet -> mappings.add(SubnetMapping.of(subnet.id()))));
        allocations(placement).ifPresent(said -> assign(said, mappings, subnets.isPresent()));
        return mappings;
    }

    /** An empty list assigns nothing, but even that is refused without an internet-facing scheme. */
    private Optional<Said<List<String>>> allocations(Placement placement) {
        Optional<Said<List<String>>> agreed = Agreement.of(
                build,
                build.say(member -> member.annotated(EIP_ALLOCATIONS)),
                list -> list.stream().sorted().toList(),
                values -> "all EIP allocations for the ingress group must be the same: " + TextForms.list(values.get(0))
                        + " | " + TextForms.list(values.get(1)));
        agreed.filter(said -> !placement.isInternetFacing())
                .ifPresent(said -> build.reject(
                        said.source(),
                        ProblemCode.UNSUPPORTED,
                        "EIP allocations can only be set for internet facing load balancers"));
        return agreed.filter(said -> !said.value().isEmpty());
    }

    /** By position in the order of the subnets. */
    private void assign(Said<List<String>> said, List<SubnetMapping> mappings, boolean subnetsKnown) {
        List<String> allocations = said.value();
        if (allocations.size() == mappings.size()) {
            for (int i = 0; i < allocations.size(); i++) {
                mappings.set(i, mappings.get(i).withAllocationId(allocations.get(i)));
            }
        } else if (subnetsKnown) {
            build.reject(
                    said.source(),
                    ProblemCode.INVALID_VALUE,
                    "count of EIP allocations (" + allocations.size() + ") and subnets (" + mappings.size()
                            + ") must match");
        }
    }
}
