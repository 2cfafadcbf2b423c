package dev.sluice.runner.plan;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.plan.rendering.PlanHtml;
import dev.sluice.core.plan.rendering.PlanJson;
import dev.sluice.core.plan.rendering.PlanText;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.reconcile.ClusterPlanning.StackPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The plans of all stacks of a cluster; stacks that cannot be built stand among the others with their errors. */
public record PlanReport(SortedMap<StackId, StackPlan> stacks) {
    public PlanReport {
        stacks = SortedMaps.copyOf(stacks);
    }

    /** Every stack as a plan with all that was found about it; one that failed has errors and does nothing. */
    public List<Plan> plans() {
        return planned().stream().map(PlannedStack::plan).toList();
    }

    private List<PlannedStack> planned() {
        List<PlannedStack> planned = new ArrayList<>();
        stacks.forEach((id, stack) -> planned.add(new PlannedStack(plan(id, stack), stack.departures())));
        return List.copyOf(planned);
    }

    private static Plan plan(StackId id, StackPlan stack) {
        return switch (stack) {
            case StackPlan.Failed failed -> Plan.nothing(id).withProblems(failed.problems());
            case StackPlan.Planned planned -> {
                List<Problem> problems = new ArrayList<>(planned.warnings());
                problems.addAll(planned.plan().problems());
                yield planned.plan().withProblems(problems);
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
                    case StackPlan.Failed failed -> failure(id, failed) + text.departures(failed.departures());
                    case StackPlan.Planned planned ->
                        text.of(new PlannedStack(plan(id, planned), planned.departures()));
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
        return PlanJson.of(planned()).toPrettyString() + "\n";
    }

    /** As a page to pass around. */
    public String html() {
        return PlanHtml.of(planned());
    }
}
