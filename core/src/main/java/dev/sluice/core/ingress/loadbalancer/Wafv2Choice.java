package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.WAFV2_ACL_ARN;
import static dev.sluice.core.annotation.LoadBalancerAnnotations.WAFV2_ACL_NAME;

import dev.sluice.core.facts.Resolution;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Wafv2Association;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.List;
import java.util.Optional;

/** Which WAFv2 web ACL a group's load balancer has. Any name in the group beats all ARNs. */
final class Wafv2Choice {
    private final GroupBuild build;

    Wafv2Choice(GroupBuild build) {
        this.build = build;
    }

    Optional<Wafv2Association> association() {
        List<Said<String>> names = build.say(Wafv2Choice::name);
        return names.isEmpty() ? byArn() : byName(names);
    }

    private Optional<Wafv2Association> byName(List<Said<String>> names) {
        build.say(Wafv2Choice::arn)
                .forEach(said -> build.warn(
                        said.source(),
                        ProblemCode.WITHOUT_EFFECT,
                        "a WAFv2 web ACL is named in the group, so ARNs aren't looked at"));
        return Agreement.of(build, names, values -> "conflicting WAFv2 WebACL names: " + TextForms.sorted(values))
                .flatMap(said -> arnOf(said).map(arn -> association(said, arn)));
    }

    private Optional<String> arnOf(Said<String> name) {
        if (name.value().equals(AddOnBuilder.NONE)) {
            return Optional.of("");
        }
        String failure = "couldn't find WAFv2 WebACL with name: " + name.value();
        Resolution<String> found = Resolution.ask(() -> build.facts().webAclByName(name.value()))
                .then(arn -> arn.map(Resolution::found)
                        .orElseGet(() -> Resolution.failed(ProblemCode.AWS_RESOURCE_NOT_FOUND, failure)));
        return switch (found) {
            case Resolution.Found<String> arn -> Optional.of(arn.value());
            case Resolution.Failed<String> failed -> {
                boolean told = failed.message().equals(failure);
                build.reject(name.source(), failed.code(), told ? failure : failure + ": " + failed.message());
                yield Optional.empty();
            }
        };
    }

    private Optional<Wafv2Association> byArn() {
        return Agreement.of(
                        build,
                        build.say(Wafv2Choice::arn),
                        values -> "conflicting WAFv2 WebACL ARNs: " + TextForms.sorted(values))
                .map(said -> association(said, said.value().equals(AddOnBuilder.NONE) ? "" : said.value()));
    }

    private static Wafv2Association association(Said<String> said, String arn) {
        return new Wafv2Association(Wafv2Association.ID, arn, Ref.to(LoadBalancer.ALB), List.of(said.source()));
    }

    private static Optional<Said<String>> name(MemberView member) {
        return member.textOfClass("wafv2AclName", spec -> spec.wafv2AclName())
                .or(() -> member.annotated(WAFV2_ACL_NAME)
                        .filter(said -> !said.value().isEmpty()));
    }

    /** An empty annotation detaches, as upstream has it. */
    private static Optional<Said<String>> arn(MemberView member) {
        return member.textOfClass("wafv2AclArn", spec -> spec.wafv2AclArn()).or(() -> member.annotated(WAFV2_ACL_ARN));
    }
}
