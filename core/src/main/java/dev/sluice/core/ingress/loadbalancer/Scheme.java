package dev.sluice.core.ingress.loadbalancer;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.List;
import java.util.Optional;

/** Whether a load balancer can be reached from the internet. */
public final class Scheme {
    private static final List<String> KNOWN = List.of("internal", "internet-facing");

    private Scheme() {}

    /** The scheme of the group's load balancer: the class's before the annotation's before the flag's. */
    static String ofAlb(GroupBuild build, Annotation<String> annotation) {
        return agreed(
                build,
                build.say(member ->
                        member.ofClass("scheme", spec -> spec.scheme()).or(() -> member.annotated(annotation))));
    }

    /** The scheme of a load balancer that no class decides on: the annotation's before the flag's. */
    public static String annotated(GroupBuild build, Annotation<String> annotation) {
        return agreed(build, build.say(member -> member.annotated(annotation)));
    }

    private static String agreed(GroupBuild build, List<Said<String>> said) {
        Optional<Said<String>> agreed =
                Agreement.of(build, said, schemes -> "conflicting scheme: " + TextForms.set(schemes));
        String flag = build.settings().ingress().defaultScheme();
        String scheme = agreed.map(Said::value).orElse(flag);
        if (!KNOWN.contains(scheme)) {
            Origin source = agreed.map(Said::source)
                    .orElseGet(() -> new Origin(build.first().subject(), "--default-load-balancer-scheme", flag));
            build.reject(source, ProblemCode.INVALID_VALUE, "unknown scheme: " + scheme);
        }
        return scheme;
    }
}
