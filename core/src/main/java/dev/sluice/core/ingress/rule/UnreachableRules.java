package dev.sluice.core.ingress.rule;

import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds rules that no request can reach, because an earlier rule takes all of theirs. Only certain cases count. */
final class UnreachableRules {
    private UnreachableRules() {}

    static List<Problem> warnings(RoutingListener listener, List<RuleDraft> rules) {
        RuleCoverage earlier = new RuleCoverage();
        List<Problem> warnings = new ArrayList<>();
        for (RuleDraft rule : rules) {
            Optional<RuleDraft> shadowing = earlier.covering(rule);
            shadowing.ifPresent(before -> warnings.add(warning(listener, before, rule)));
            earlier.add(rule);
        }
        return List.copyOf(warnings);
    }

    private static Problem warning(RoutingListener listener, RuleDraft before, RuleDraft rule) {
        RoutePath path = rule.path();
        return Problem.warning(
                        ProblemCode.UNREACHABLE_RULE,
                        path.subject(),
                        path.field(),
                        path.host() + path.path().path(),
                        "no request on port " + listener.port() + " reaches this path: "
                                + before.path().subject() + " " + before.path().field() + " takes them all first")
                .withHint("paths of a group are tried by group.order, then in the order of their manifest");
    }
}
