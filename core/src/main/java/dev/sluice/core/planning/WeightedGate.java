package dev.sluice.core.planning;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Resource;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.stream.Stream;

/** With the gate {@code WeightedTargetGroups} closed, an action may forward to one target group only. */
final class WeightedGate {
    private WeightedGate() {}

    static void check(Comparison comparison, PlanDraft draft) {
        if (comparison.gate(FeatureGate.WEIGHTED_TARGET_GROUPS)) {
            return;
        }
        Stream.concat(
                        comparison.desired().all(Listener.class).stream()
                                .filter(listener -> weighted(listener.defaultActions())),
                        comparison.desired().all(ListenerRule.class).stream().filter(rule -> weighted(rule.actions())))
                .forEach(resource -> draft.report(problem(comparison, resource)));
    }

    private static boolean weighted(List<Action> actions) {
        return actions.stream()
                .anyMatch(action -> action instanceof Action.Forward forward
                        && forward.targetGroups().size() != 1);
    }

    private static Problem problem(Comparison comparison, Resource resource) {
        return Problem.error(
                ProblemCode.UNSUPPORTED,
                resource.origins().stream()
                        .findFirst()
                        .map(origin -> origin.subject())
                        .orElseGet(() -> comparison.desired().id().subject()),
                resource.id().toString(),
                "",
                "weighted target groups feature is disabled");
    }
}
