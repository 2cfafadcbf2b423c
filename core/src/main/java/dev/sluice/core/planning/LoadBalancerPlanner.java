package dev.sluice.core.planning;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.LoadBalancerStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.Differences;
import dev.sluice.core.planning.difference.FoundFields;
import dev.sluice.core.planning.difference.LoadBalancerDifference;
import dev.sluice.core.planning.difference.ResourceFields;
import dev.sluice.core.planning.difference.TagDifference;
import dev.sluice.core.settings.FeatureGate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Load balancers. Those that are not wanted, or whose type or scheme changes, go first: they hold names and target
 * groups that others need.
 */
final class LoadBalancerPlanner {
    private final Comparison comparison;
    private final PlanDraft draft;
    private final LoadBalancerProblems problems;
    private final SortedSet<TaskId> deletions = new TreeSet<>();

    LoadBalancerPlanner(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
        this.problems = new LoadBalancerProblems(comparison, draft);
    }

    /** Plans all but what has to wait for active load balancers; the answer is the deletions. */
    SortedSet<TaskId> deploy(SortedSet<TaskId> released) {
        for (ObservedLoadBalancer found : comparison.match().loadBalancers().surplus()) {
            delete(found, released);
        }
        for (LoadBalancer desired : comparison.desired().all(LoadBalancer.class)) {
            LoadBalancer resolved = comparison.known().of(desired);
            List<ObservedLoadBalancer> found =
                    comparison.match().loadBalancers().all(desired.id());
            if (found.isEmpty()) {
                create(resolved);
            }
            found.forEach(each -> modify(each, resolved));
        }
        return deletions;
    }

    /** Plans what has to wait for active load balancers. */
    SortedSet<TaskId> finish() {
        NavigableSet<TaskId> waits = new TreeSet<>();
        for (LoadBalancer desired : comparison.desired().all(LoadBalancer.class)) {
            List<Step> steps = finishing(desired);
            ChangedResource resource = finished(desired);
            TaskId id = new TaskId(resource, TaskId.Part.FINISH);
            draft.deploy(id, steps, draft.makersOf(List.of(desired.id())));
            if (draft.has(id)) {
                waits.add(id);
            }
        }
        return waits;
    }

    private List<Step> finishing(LoadBalancer desired) {
        if (!comparison.gate(FeatureGate.LB_CAPACITY_RESERVATION)) {
            return List.of();
        }
        Optional<ObservedLoadBalancer> found =
                comparison.match().loadBalancers().find(desired.id());
        boolean provisioning = found.isPresent() && found.get().state().state() == ElbLoadBalancer.State.PROVISIONING;
        OptionalInt units = desired.minimumCapacityUnits();
        OptionalInt held = found.map(ObservedLoadBalancer::capacityUnits).orElse(OptionalInt.empty());
        boolean differs = units.isPresent() && units.getAsInt() != held.orElse(0);
        List<Step> steps = new ArrayList<>();
        if (provisioning || (found.isEmpty() && units.isPresent())) {
            steps.add(new LoadBalancerStep.AwaitActive(Ref.to(desired.id()), desired.name()));
        }
        if (differs) {
            OptionalInt reserved = units.getAsInt() == 0 ? OptionalInt.empty() : units;
            steps.add(new LoadBalancerStep.SetCapacity(Ref.to(desired.id()), reserved));
            if (found.isPresent()) {
                noteCapacity(desired, held, units);
            }
        }
        return steps;
    }

    private void noteCapacity(LoadBalancer desired, OptionalInt held, OptionalInt units) {
        List<FieldChange> fields = List.of(FieldChange.of(
                "minimumCapacityUnits", Integer.toString(held.orElse(0)), Integer.toString(units.orElse(0))));
        draft.note(new Change.Modify(
                finished(desired), fields, comparison.causes().ofDifference(desired, fields), Impact.NONE));
    }

    private ChangedResource finished(LoadBalancer desired) {
        return comparison
                .match()
                .loadBalancers()
                .find(desired.id())
                .map(this::resourceOf)
                .orElseGet(() -> Comparison.coming(desired, desired.name()));
    }

    private void delete(ObservedLoadBalancer found, SortedSet<TaskId> released) {
        ChangedResource resource = resourceOf(found);
        if (problems.protectedFromDeletion(found)) {
            return;
        }
        if (comparison.desired().find(resource.id()).isEmpty()) {
            draft.note(new Change.Delete(
                    resource,
                    FoundFields.of(found.state()),
                    comparison.deletionCauses().of(resource.id()),
                    Impact.CONNECTIONS_DROP));
        }
        TaskId id = new TaskId(resource, TaskId.Part.DELETE);
        boolean unprotect = !comparison.settings().deploy().honourDeletionProtection();
        draft.deploy(id, List.of(new LoadBalancerStep.DeleteLoadBalancer(found.arn(), unprotect)), released);
        deletions.add(id);
    }

    private void create(LoadBalancer desired) {
        if (problems.nameTaken(desired)) {
            return;
        }
        Optional<ObservedLoadBalancer> old = predecessor(desired.id());
        ChangedResource resource =
                old.map(this::resourceOf).orElseGet(() -> Comparison.coming(desired, desired.name()));
        draft.note(old.map(found -> replacement(resource, found, desired))
                .orElseGet(() -> new Change.Create(
                        resource,
                        ResourceFields.of(desired),
                        comparison.causes().ofCreation(desired),
                        Impact.NONE)));
        List<Step> steps = new ArrayList<>();
        steps.add(new LoadBalancerStep.CreateLoadBalancer(desired, comparison.tagsOf(desired, desired.tags())));
        if (!desired.attributes().isEmpty()) {
            steps.add(new LoadBalancerStep.SetLoadBalancerAttributes(Ref.to(desired.id()), desired.attributes()));
        }
        draft.deploy(new TaskId(resource, TaskId.Part.DEPLOY), steps, after(desired));
    }

    private Change replacement(ChangedResource resource, ObservedLoadBalancer found, LoadBalancer desired) {
        Differences forcing = new Differences();
        forcing.compare("type", found.state().type().apiName(), desired.type().apiName());
        forcing.compare("scheme", found.state().scheme(), desired.scheme());
        return new Change.Replace(
                resource,
                Change.Replace.Order.DELETE_FIRST,
                forcing.fields(),
                comparison.causes().ofReplacement(desired, forcing.fields()),
                Impact.DNS_NAME_CHANGES);
    }

    private void modify(ObservedLoadBalancer found, LoadBalancer wanted) {
        LoadBalancer desired = problems.keepingProtection(found, wanted);
        problems.poolDrifted(found, desired);
        TagDifference tags = TagDifference.between(
                found.tags(), comparison.tagsOf(desired, desired.tags()), comparison.managedElsewhereOrLegacy());
        LoadBalancerDifference difference = new LoadBalancerDifference(found, desired, tags);
        ChangedResource resource = resourceOf(found);
        draft.note(
                difference.steps().isEmpty()
                        ? new Change.None(resource)
                        : new Change.Modify(
                                resource,
                                difference.fields(),
                                comparison.causes().ofDifference(desired, difference.fields()),
                                difference.impact()));
        draft.deploy(new TaskId(resource, TaskId.Part.DEPLOY), difference.steps(), after(desired));
    }

    private SortedSet<TaskId> after(LoadBalancer desired) {
        SortedSet<TaskId> after = draft.makersOf(Requirements.of(desired));
        after.addAll(deletions);
        return after;
    }

    private Optional<ObservedLoadBalancer> predecessor(ResourceId id) {
        return comparison.match().loadBalancers().surplus().stream()
                .filter(found -> resourceOf(found).id().equals(id))
                .findFirst();
    }

    private ChangedResource resourceOf(ObservedLoadBalancer found) {
        return new ChangedResource(
                comparison.match().idOf(ResourceType.LOAD_BALANCER, found.tags()),
                found.state().name(),
                found.arn().value());
    }
}
