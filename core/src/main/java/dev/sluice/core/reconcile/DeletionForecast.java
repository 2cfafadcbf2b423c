package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.SluiceAnnotations;
import dev.sluice.core.apply.DeletionConsent;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.LoadBalancerStep;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.settings.DeploySettings.DeletionBudget;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Foretells which deletions {@code --max-deletions-per-window} would hold back. Whoever deletes takes the stacks in
 * some order; here it is that of their ids, which is also that of {@code sluice apply}. What a running controller has
 * deleted before is not known here and comes on top. For several threads.
 */
final class DeletionForecast {
    private final Optional<DeletionBudget> budget;
    private final SortedMap<StackId, Integer> planned = new TreeMap<>();

    DeletionForecast(Optional<DeletionBudget> budget) {
        this.budget = requireNonNull(budget, "budget");
    }

    /** A warning of each load balancer that would stay; the plan replaces the one that was last told of its stack. */
    List<Problem> heldBack(Plan plan, DeletionConsent consent) {
        if (budget.isEmpty()) {
            return List.of();
        }
        List<String> deleted =
                consent == DeletionConsent.ACKNOWLEDGED || plan.hasErrors() ? List.of() : deletedBy(plan);
        int left = Math.max(0, budget.get().count() - plannedBefore(plan.stack(), deleted.size()));
        return deleted.stream()
                .skip(left)
                .map(name -> heldBack(plan.stack(), name, budget.get()))
                .toList();
    }

    private synchronized int plannedBefore(StackId stack, int deletions) {
        planned.put(stack, deletions);
        return planned.headMap(stack).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<String> deletedBy(Plan plan) {
        return plan.tasks().stream()
                .filter(task -> task.steps().stream().anyMatch(LoadBalancerStep.DeleteLoadBalancer.class::isInstance))
                .map(task -> task.id().resource().name())
                .toList();
    }

    private static Problem heldBack(StackId stack, String loadBalancer, DeletionBudget limit) {
        return Problem.warning(
                        ProblemCode.DELETIONS_LIMITED,
                        stack.subject(),
                        "--max-deletions-per-window",
                        limit.text(),
                        "load balancer " + loadBalancer + " would not be deleted, as the limit is used up by then")
                .withHint("if it may go, set " + SluiceAnnotations.ACKNOWLEDGE_DELETIONS.key()
                        + ": \"true\" on an Ingress of its group");
    }
}
