package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.NAME;

import dev.sluice.core.build.LoadBalancerLimits;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.naming.ResourceNames;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.Optional;

/** The name of a group's load balancer: a given one, or one from the group's id and a hash. */
final class LoadBalancerName {
    private LoadBalancerName() {}

    /** An empty name in an annotation is a name, too. */
    static String of(GroupBuild build, String scheme) {
        Optional<Said<String>> given = Agreement.of(
                build,
                build.say(member -> member.textOfClass("loadBalancerName", spec -> spec.loadBalancerName())
                        .or(() -> member.annotated(NAME))),
                names -> "conflicting load balancer name: " + TextForms.set(names));
        given.ifPresent(said -> LoadBalancerLimits.ofName(said.value())
                .ifPresent(message -> build.reject(said.source(), ProblemCode.INVALID_VALUE, message)));
        return given.map(Said::value).orElseGet(() -> generated(build, scheme));
    }

    private static String generated(GroupBuild build, String scheme) {
        String hash = ResourceNames.hash(
                build.settings().identity().clusterName(), build.id().toString(), scheme);
        return ResourceNames.ofStack(build.id(), hash);
    }
}
