package dev.sluice.core.ingress.rule;

import dev.sluice.core.ingress.backend.AnnotatedConditions;
import dev.sluice.core.ingress.backend.Patterns;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Joins the host and path of an Ingress with what its annotation adds, to the conditions of one rule. */
final class ConditionBuilder {
    private final PathPatterns pathPatterns;
    private final Problems problems;

    ConditionBuilder(PathPatterns pathPatterns, Problems problems) {
        this.pathPatterns = pathPatterns;
        this.problems = problems;
    }

    /** Annotated conditions first, then one on the host, then one on the path; a rule without any takes every path. */
    List<RuleCondition> build(RoutePath path, AnnotatedConditions annotated) {
        Patterns ownHost = path.host().isEmpty() ? Patterns.NONE : Patterns.globs(path.host());
        Patterns hosts = ownHost.and(annotated.hosts());
        Patterns paths = pathPatterns.of(path).and(annotated.paths());
        rejectMixed("host", hosts, path.host().isEmpty() ? path.ofConditions() : path.ofHost());
        rejectMixed("path", paths, path.path().path().isEmpty() ? path.ofConditions() : path.ofPath());
        List<RuleCondition> conditions = new ArrayList<>(annotated.others());
        if (!hosts.isEmpty()) {
            conditions.add(new RuleCondition.HostHeader(hosts.globs(), hosts.regexes()));
        }
        if (!paths.isEmpty()) {
            conditions.add(new RuleCondition.PathPattern(paths.globs(), paths.regexes()));
        }
        return conditions.isEmpty()
                ? List.of(new RuleCondition.PathPattern(List.of("/*"), List.of()))
                : List.copyOf(conditions);
    }

    private void rejectMixed(String what, Patterns patterns, Origin written) {
        if (patterns.isMixed()) {
            problems.add(Problem.error(
                    ProblemCode.CONFLICTING_VALUES,
                    written.subject(),
                    written.field(),
                    written.value(),
                    what + " condition must specify exactly one of Values and RegexValues, got both Values "
                            + listed(patterns.globs()) + " and RegexValues " + listed(patterns.regexes())));
        }
    }

    private static String listed(List<String> values) {
        return "[" + String.join(" ", values) + "]";
    }
}
