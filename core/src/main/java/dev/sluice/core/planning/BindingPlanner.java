package dev.sluice.core.planning;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.StackLabels;
import dev.sluice.core.plan.BindingStep;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.ActionText;
import dev.sluice.core.planning.difference.BindingDifference;
import dev.sluice.core.planning.difference.FoundFields;
import dev.sluice.core.planning.difference.ResourceFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** TargetGroupBinding objects, matched by the ARN of their target group, not by name. */
final class BindingPlanner {
    private final Comparison comparison;
    private final PlanDraft draft;
    private final SortedMap<String, String> labels;
    private final Map<String, TargetGroupBinding> unclaimed = new LinkedHashMap<>();

    BindingPlanner(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
        StackId stack = comparison.desired().id();
        this.labels = StackLabels.of(stack.kind().trackingPrefix(), stack);
        comparison
                .observed()
                .bindings()
                .forEach(found -> unclaimed.put(found.spec().targetGroupArn(), found));
    }

    /** @param after tasks that make use of target groups, which targets should not join before */
    void deploy(SortedSet<TaskId> after) {
        for (DesiredBinding desired : comparison.desired().all(DesiredBinding.class)) {
            DesiredBinding resolved = comparison.known().of(desired);
            Optional<TargetGroupBinding> found = comparison
                    .known()
                    .text(desired.targetGroup())
                    .flatMap(arn -> Optional.ofNullable(unclaimed.remove(arn)));
            SortedSet<TaskId> before = draft.makersOf(Requirements.of(resolved));
            before.addAll(after);
            found.ifPresentOrElse(existing -> update(existing, resolved, before), () -> make(resolved, before));
        }
    }

    /** A target group that was deleted by hand leaves a binding that has the name of the one to make. */
    private void make(DesiredBinding desired, SortedSet<TaskId> after) {
        Optional<TargetGroupBinding> sameName = unclaimed.values().stream()
                .filter(found -> found.key().equals(desired.key()))
                .findFirst();
        sameName.ifPresentOrElse(found -> replace(found, desired, after), () -> create(desired, after));
    }

    /** Deletes what no target group of the stack stands behind any more; the answer is the deletions. */
    SortedSet<TaskId> cleanUp() {
        NavigableSet<TaskId> deletions = new TreeSet<>();
        for (TargetGroupBinding found : unclaimed.values()) {
            ChangedResource resource = new ChangedResource(
                    new ResourceId(
                            ResourceType.TARGET_GROUP_BINDING, found.key().toString()),
                    found.key().toString(),
                    found.spec().targetGroupArn());
            draft.note(new Change.Delete(
                    resource,
                    FoundFields.of(found),
                    comparison.deletionCauses().ofBinding(found),
                    Impact.TARGETS_DRAIN));
            TaskId id = new TaskId(resource, TaskId.Part.DELETE);
            draft.cleanUp(id, List.of(new BindingStep.DeleteBinding(found.key())), List.of());
            deletions.add(id);
        }
        return deletions;
    }

    private void create(DesiredBinding desired, SortedSet<TaskId> after) {
        ChangedResource resource = Comparison.coming(desired, desired.key().toString());
        draft.note(new Change.Create(
                resource, ResourceFields.of(desired), comparison.causes().ofCreation(desired), Impact.NONE));
        draft.deploy(
                new TaskId(resource, TaskId.Part.DEPLOY),
                List.of(new BindingStep.CreateBinding(desired, labels)),
                after);
    }

    /** The target group of a binding cannot be changed. */
    private void replace(TargetGroupBinding found, DesiredBinding desired, SortedSet<TaskId> after) {
        unclaimed.remove(found.spec().targetGroupArn());
        ChangedResource resource = new ChangedResource(
                desired.id(), found.key().toString(), found.spec().targetGroupArn());
        List<FieldChange> forcing = List.of(
                FieldChange.of("targetGroupARN", found.spec().targetGroupArn(), ActionText.ref(desired.targetGroup())));
        draft.note(new Change.Replace(
                resource,
                Change.Replace.Order.DELETE_FIRST,
                forcing,
                comparison.causes().ofReplacement(desired, forcing),
                Impact.NONE));
        draft.deploy(
                new TaskId(resource, TaskId.Part.DEPLOY),
                List.of(new BindingStep.DeleteBinding(found.key()), new BindingStep.CreateBinding(desired, labels)),
                after);
    }

    private void update(TargetGroupBinding found, DesiredBinding desired, SortedSet<TaskId> after) {
        ChangedResource resource = new ChangedResource(
                desired.id(), found.key().toString(), found.spec().targetGroupArn());
        List<FieldChange> fields = BindingDifference.between(found, desired, labels);
        if (fields.isEmpty()) {
            draft.note(new Change.None(resource));
            return;
        }
        draft.note(new Change.Modify(resource, fields, comparison.causes().ofDifference(desired, fields), Impact.NONE));
        draft.deploy(
                new TaskId(resource, TaskId.Part.DEPLOY),
                List.of(new BindingStep.UpdateBinding(found, desired, labels)),
                after);
    }
}
