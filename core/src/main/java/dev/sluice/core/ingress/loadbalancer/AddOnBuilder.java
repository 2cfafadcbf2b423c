package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.SHIELD_ADVANCED;
import static dev.sluice.core.annotation.LoadBalancerAnnotations.WAF_ACL_ID;
import static dev.sluice.core.annotation.LoadBalancerAnnotations.WEB_ACL_ID;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.WafClassicAssociation;
import dev.sluice.core.problem.TextForms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds what is attached to a group's load balancer. What nobody mentions is left alone. */
public final class AddOnBuilder {
    /** The annotation's value that detaches a web ACL. */
    static final String NONE = "none";

    private final GroupBuild build;

    public AddOnBuilder(GroupBuild build) {
        this.build = requireNonNull(build, "build");
    }

    public List<Resource> build() {
        return Stream.<Optional<? extends Resource>>of(new Wafv2Choice(build).association(), wafClassic(), shield())
                .<Resource>flatMap(Optional::stream)
                .toList();
    }

    private Optional<WafClassicAssociation> wafClassic() {
        return Agreement.of(
                        build,
                        build.say(AddOnBuilder::classicId),
                        ids -> "conflicting WAFClassic WebACL IDs: " + TextForms.sorted(ids))
                .map(said -> new WafClassicAssociation(
                        WafClassicAssociation.ID,
                        said.value().equals(NONE) ? "" : said.value(),
                        Ref.to(LoadBalancer.ALB),
                        List.of(said.source())));
    }

    /** The deprecated key is read only where the other one is absent, not where it is empty. */
    private static Optional<Said<String>> classicId(MemberView member) {
        return member.annotated(member.annotations().has(WAF_ACL_ID) ? WAF_ACL_ID : WEB_ACL_ID)
                .filter(said -> !said.value().isEmpty());
    }

    private Optional<ShieldProtection> shield() {
        return Agreement.of(
                        build,
                        build.say(member -> member.annotated(SHIELD_ADVANCED)),
                        values -> "conflicting enable shield advanced protection")
                .map(said -> new ShieldProtection(
                        ShieldProtection.ID, said.value(), Ref.to(LoadBalancer.ALB), List.of(said.source())));
    }
}
