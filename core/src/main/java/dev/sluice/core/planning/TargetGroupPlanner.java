package dev.sluice.core.planning;

import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.observe.ObservedTargetGroup;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TargetGroupStep;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.AttributeDifference;
import dev.sluice.core.planning.difference.FoundFields;
import dev.sluice.core.planning.difference.ResourceFields;
import dev.sluice.core.planning.difference.TagDifference;
import dev.sluice.core.planning.difference.TagSteps;
import dev.sluice.core.planning.difference.TargetGroupDifference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Target groups; one that has to be replaced is created first and deleted when nothing forwards to it any more. */
final class TargetGroupPlanner {
    private final Comparison comparison;
    private final PlanDraft draft;

    TargetGroupPlanner(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
    }

    void deploy() {
        for (ObservedTargetGroup found : comparison.match().targetGroups().surplus()) {
            releaseLoadBalancer(found);
        }
        for (TargetGroup desired : comparison.desired().all(TargetGroup.class)) {
            List<ObservedTargetGroup> found = comparison.match().targetGroups().all(desired.id());
            if (found.isEmpty()) {
                create(desired);
            }
            found.forEach(each -> modify(each, desired));
        }
    }

    void cleanUp(Collection<TaskId> after) {
        for (ObservedTargetGroup found : comparison.match().targetGroups().surplus()) {
            ChangedResource resource = resourceOf(found);
            if (!replaced(resource)) {
                draft.note(new Change.Delete(
                        resource,
                        FoundFields.of(found.state()),
                        comparison.deletionCauses().ofTargetGroup(found),
                        Impact.TARGETS_DRAIN));
            }
            draft.cleanUp(
                    new TaskId(resource, TaskId.Part.DELETE),
                    List.of(new TargetGroupStep.DeleteTargetGroup(found.arn())),
                    after);
        }
    }

    /** An ALB that is a target can be deleted only after it has left the group. */
    private void releaseLoadBalancer(ObservedTargetGroup found) {
        found.loadBalancerTargets().stream()
                .findFirst()
                .ifPresent(target -> draft.deploy(
                        new TaskId(resourceOf(found), TaskId.Part.RELEASE),
                        List.of(new TargetGroupStep.DeregisterLoadBalancer(found.arn(), target)),
                        List.of()));
    }

    private void create(TargetGroup desired) {
        if (new LoadBalancerProblems(comparison, draft).nameTaken(desired, desired.name(), "target group")) {
            return;
        }
        Optional<ObservedTargetGroup> old = predecessor(desired.id());
        ChangedResource resource =
                old.map(this::resourceOf).orElseGet(() -> Comparison.coming(desired, desired.name()));
        old.ifPresentOrElse(
                found -> {
                    List<FieldChange> forcing = TargetGroupDifference.forcing(
                            found.state(), desired, comparison.settings().gates());
                    draft.note(new Change.Replace(
                            resource,
                            Change.Replace.Order.CREATE_FIRST,
                            forcing,
                            comparison.causes().ofReplacement(desired, forcing),
                            Impact.TARGETS_DRAIN));
                },
                () -> draft.note(new Change.Create(
                        resource,
                        ResourceFields.of(desired),
                        comparison.causes().ofCreation(desired),
                        Impact.NONE)));
        List<Step> steps = new ArrayList<>();
        steps.add(new TargetGroupStep.CreateTargetGroup(desired, comparison.tagsOf(desired, desired.tags())));
        if (!desired.attributes().isEmpty()) {
            steps.add(new TargetGroupStep.SetTargetGroupAttributes(Ref.to(desired.id()), desired.attributes()));
        }
        draft.deploy(new TaskId(resource, TaskId.Part.DEPLOY), steps, List.of());
    }

    private void modify(ObservedTargetGroup found, TargetGroup desired) {
        Ref target = Ref.literal(found.arn().value());
        TagDifference tags = TagDifference.between(
                found.tags(), comparison.tagsOf(desired, desired.tags()), comparison.managedElsewhereOrLegacy());
        List<FieldChange> fields = new ArrayList<>(tags.fields());
        List<Step> steps = new ArrayList<>(TagSteps.of(target, tags));
        desired.healthCheck().ifPresent(check -> healthCheck(found, check, fields, steps));
        AttributeDifference attributes = AttributeDifference.between(found.attributes(), desired.attributes());
        if (!attributes.toSet().isEmpty()) {
            fields.addAll(attributes.fields());
            steps.add(new TargetGroupStep.SetTargetGroupAttributes(target, attributes.toSet()));
        }
        ChangedResource resource = resourceOf(found);
        draft.note(
                steps.isEmpty()
                        ? new Change.None(resource)
                        : new Change.Modify(
                                resource, fields, comparison.causes().ofDifference(desired, fields), Impact.NONE));
        draft.deploy(new TaskId(resource, TaskId.Part.DEPLOY), steps, List.of());
    }

    private static void healthCheck(
            ObservedTargetGroup found, HealthCheck desired, List<FieldChange> fields, List<Step> steps) {
        List<FieldChange> differences =
                TargetGroupDifference.healthCheck(found.state().healthCheck(), desired);
        if (!differences.isEmpty()) {
            fields.addAll(differences);
            steps.add(new TargetGroupStep.SetHealthCheck(Ref.literal(found.arn().value()), desired));
        }
    }

    /** Whether a replacement, which is shown as one change, takes this one's place. */
    private boolean replaced(ChangedResource resource) {
        return comparison.desired().find(resource.id()).isPresent()
                && comparison.match().targetGroups().all(resource.id()).isEmpty()
                && predecessor(resource.id()).map(this::resourceOf).equals(Optional.of(resource));
    }

    private Optional<ObservedTargetGroup> predecessor(ResourceId id) {
        return comparison.match().targetGroups().surplus().stream()
                .filter(found -> resourceOf(found).id().equals(id))
                .findFirst();
    }

    private ChangedResource resourceOf(ObservedTargetGroup found) {
        return new ChangedResource(
                comparison.match().idOf(ResourceType.TARGET_GROUP, found.tags()),
                found.state().name(),
                found.arn().value());
    }
}
