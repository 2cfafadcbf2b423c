package dev.sluice.runner.plan;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlanHtml;
import dev.sluice.core.plan.PlanJson;
import dev.sluice.core.plan.PlanText;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.reconcile.ClusterPlanning.StackPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The plans of all stacks of a cluster; stacks that cannot be built stand among the others with their errors. */
public record PlanReport(SortedMap<StackId, StackPlan> stacks) {
    public PlanReport {
        stacks = SortedMaps.copyOf(stacks);
    }

    /** Every stack as a plan with all that was found about it; one that failed has errors and does nothing. */
    public List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        stacks.forEach((id, stack) -> plans.add(plan(id, stack)));
        return List.copyOf(plans);
    }

    private static Plan plan(StackId id, StackPlan stack) {
        return switch (stack) {
            case StackPlan.Failed failed ->
                new Plan(id, List.of(), List.of(), new Plan.Known(new TreeMap<>(), new TreeMap<>()), failed.problems());
            case StackPlan.Planned planned -> {
                Plan plan = planned.plan();
                List<Problem> problems = new ArrayList<>(planned.warnings());
                problems.addAll(plan.problems());
                yield new Plan(id, plan.changes(), plan.tasks(), plan.known(), problems);
            }
        };
    }

    /** Whether every stack could be planned without an error. */
    public boolean isSound() {
        return plans().stream().noneMatch(Plan::hasErrors);
    }

    /** Whether something has to change in AWS or the cluster. */
    public boolean hasChanges() {
        return !plans().stream().allMatch(Plan::isEmpty);
    }

    /** For people. */
    public String text(PlanText.Colour colour) {
        PlanText text = new PlanText(colour);
        List<String> parts = new ArrayList<>();
        stacks.forEach((id, stack) -> parts.add(
                switch (stack) {
                    case StackPlan.Failed failed -> failure(id, failed);
                    case StackPlan.Planned planned -> text.of(plan(id, planned));
                }));
        return parts.isEmpty() ? "No stacks: no Ingress of the cluster is ours.\n" : String.join("\n", parts);
    }

    private static String failure(StackId id, StackPlan.Failed failed) {
        StringBuilder text = new StringBuilder("Stack ").append(id).append('\n');
        failed.problems()
                .forEach(problem -> text.append(problem.isError() ? "  error: " : "  warning: ")
                        .append(problem.text())
                        .append('\n'));
        return text.append("Not planned.\n").toString();
    }

    /** For programs. */
    public String json() {
        return PlanJson.of(plans()).toPrettyString() + "\n";
    }

    /** As a page to pass around. */
    public String html() {
        return PlanHtml.of(plans());
    }
}
