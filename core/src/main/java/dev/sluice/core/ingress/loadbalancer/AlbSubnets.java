package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.SUBNETS;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cluster.IngressClassParams.SubnetSelector;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.network.Placement;
import dev.sluice.core.network.SubnetChoice;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The subnets of a group's load balancer: selected by a class, listed, those it has already, or discovered. */
final class AlbSubnets {
    private final GroupBuild build;
    private final SubnetChoice choice;

    AlbSubnets(GroupBuild build) {
        this.build = build;
        this.choice = new SubnetChoice(build.settings(), build.facts());
    }

    /** Subnet ids; none if they can't be found, which is reported. */
    List<String> find(Placement placement) {
        List<Said<SubnetSelector>> selectors = build.say(AlbSubnets::selector);
        List<Said<List<String>>> lists =
                build.say(member -> selector(member).isPresent() ? Optional.empty() : member.annotated(SUBNETS));
        if (!selectors.isEmpty() && !lists.isEmpty()) {
            Stream.concat(selectors.stream(), lists.stream())
                    .forEach(said -> build.reject(
                            said.source(),
                            ProblemCode.CONFLICTING_VALUES,
                            "conflicting subnet specifications: IngressClassParams versus annotation"));
        }
        Optional<Said<SubnetSelector>> selector =
                Agreement.of(build, selectors, values -> "conflicting IngressClassParams subnet specifications");
        Optional<Said<List<String>>> list = SubnetLists.agreed(build, lists);
        if (selector.isPresent()) {
            return ids(build.found(
                    choice.bySelector(selector.get().value(), placement),
                    selector.get().source()));
        }
        if (list.isPresent()) {
            return ids(build.found(
                    choice.byNameOrId(list.get().value(), placement), list.get().source()));
        }
        return existing(placement.scheme()).orElseGet(() -> discovered(placement));
    }

    private static Optional<Said<SubnetSelector>> selector(MemberView member) {
        return member.ofClass("subnets", spec -> spec.subnets());
    }

    /** Those of the first load balancer that the stack has, whatever its type, unless its scheme has to change. */
    private Optional<List<String>> existing(String scheme) {
        return build.found(Resolution.ask(() -> build.facts().loadBalancers(build.id())), build.asWhole())
                .flatMap(found -> found.stream().findFirst())
                .filter(first -> first.scheme().equals(scheme))
                .map(first -> first.zones().stream()
                        .map(ElbLoadBalancer.Zone::subnetId)
                        .toList());
    }

    private List<String> discovered(Placement placement) {
        return ids(build.found(
                choice.discover(placement).during("couldn't auto-discover subnets"),
                SubnetLists.undecided(build, SUBNETS)));
    }

    private static List<String> ids(Optional<List<Subnet>> found) {
        return found.orElse(List.of()).stream().map(Subnet::id).toList();
    }
}
