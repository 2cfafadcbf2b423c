package dev.sluice.core.planning;

import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.observe.ObservedTargetGroup;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TargetGroupStep;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.ActionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Makes the ALB the target of the groups of the NLB in front of it. The port of a target is not compared. */
final class FrontendNlbPlanner {
    private final Comparison comparison;
    private final PlanDraft draft;

    FrontendNlbPlanner(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
    }

    /** @param after everything that has to be there before AWS takes an ALB as a target */
    void finish(SortedSet<TaskId> after) {
        for (FrontendNlbTargets desired : comparison.desired().all(FrontendNlbTargets.class)) {
            List<Step> steps = new ArrayList<>();
            List<FieldChange> fields = new ArrayList<>();
            for (FrontendNlbTargets.Entry entry : desired.entries()) {
                if (!registered(entry)) {
                    fields.add(
                            FieldChange.added("targets of port " + entry.port(), ActionText.ref(entry.loadBalancer())));
                    steps.add(new TargetGroupStep.RegisterLoadBalancer(
                            entry.targetGroup(), entry.loadBalancer(), entry.targetPort()));
                }
            }
            if (steps.isEmpty()) {
                continue;
            }
            ChangedResource resource = Comparison.coming(desired, desired.id().id());
            draft.note(new Change.Modify(resource, fields, comparison.causes().ofCreation(desired), Impact.NONE));
            draft.deploy(new TaskId(resource, TaskId.Part.FINISH), steps, after);
        }
    }

    private boolean registered(FrontendNlbTargets.Entry entry) {
        Optional<String> group = comparison.known().text(entry.targetGroup());
        Optional<String> balancer = comparison.known().text(entry.loadBalancer());
        return balancer.isPresent()
                && comparison.observed().targetGroups().stream()
                        .filter(found -> group.equals(Optional.of(found.arn().value())))
                        .map(ObservedTargetGroup::loadBalancerTargets)
                        .anyMatch(targets ->
                                !targets.isEmpty() && targets.getFirst().id().equals(balancer.get()));
    }
}
