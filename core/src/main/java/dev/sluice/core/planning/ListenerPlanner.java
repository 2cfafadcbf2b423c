package dev.sluice.core.planning;

import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.observe.ObservedListener;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.AttributeDifference;
import dev.sluice.core.planning.difference.ExtraCertificates;
import dev.sluice.core.planning.difference.FoundFields;
import dev.sluice.core.planning.difference.ResourceFields;
import dev.sluice.core.planning.difference.RuleEquality;
import dev.sluice.core.planning.difference.TagDifference;
import dev.sluice.core.planning.difference.TagSteps;
import dev.sluice.core.settings.FeatureGate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Listeners, matched by port within their load balancer; those on ports that are not wanted go first. */
final class ListenerPlanner {
    private final Comparison comparison;
    private final PlanDraft draft;
    private final RuleEquality equality;

    ListenerPlanner(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
        this.equality = new RuleEquality(comparison.unknownSecrets());
    }

    /** @param before deletions of load balancers, which may hold target groups that listeners need */
    void deploy(SortedSet<TaskId> before) {
        NavigableSet<TaskId> after = new TreeSet<>(before);
        for (LoadBalancer balancer : comparison.desired().all(LoadBalancer.class)) {
            for (ObservedLoadBalancer found : comparison.match().loadBalancers().all(balancer.id())) {
                after.addAll(deleteUnwanted(balancer, found));
            }
        }
        comparison.desired().all(Listener.class).stream()
                .sorted(Comparator.comparingInt(Listener::port))
                .forEach(desired -> comparison
                        .match()
                        .listener(desired)
                        .ifPresentOrElse(found -> modify(found, desired, after), () -> create(desired, after)));
    }

    private List<TaskId> deleteUnwanted(LoadBalancer balancer, ObservedLoadBalancer found) {
        List<TaskId> deletions = new ArrayList<>();
        for (ObservedListener listener : found.listeners()) {
            boolean wanted = comparison.desired().all(Listener.class).stream()
                    .anyMatch(each -> each.port() == listener.state().port()
                            && each.loadBalancer().equals(Ref.to(balancer.id())));
            if (!wanted) {
                deletions.add(delete(balancer, listener));
            }
        }
        return deletions;
    }

    private TaskId delete(LoadBalancer balancer, ObservedListener found) {
        String port = Integer.toString(found.state().port());
        ChangedResource resource = new ChangedResource(
                new ResourceId(ResourceType.LISTENER, port), port, found.arn().value());
        draft.note(new Change.Delete(
                resource,
                FoundFields.of(found.state(), comparison::shown),
                comparison
                        .deletionCauses()
                        .ofListener(balancer.id(), found.state().port()),
                Impact.CONNECTIONS_DROP));
        TaskId id = new TaskId(resource, TaskId.Part.DELETE);
        draft.deploy(id, List.of(new ListenerStep.DeleteListener(found.arn())), List.of());
        return id;
    }

    private void create(Listener desired, SortedSet<TaskId> before) {
        Listener resolved = comparison.known().of(desired);
        ChangedResource resource = Comparison.coming(desired, desired.id().id());
        draft.note(new Change.Create(
                resource, ResourceFields.of(resolved), comparison.causes().ofCreation(desired), Impact.NONE));
        List<Step> steps = new ArrayList<>();
        steps.add(new ListenerStep.CreateListener(resolved, tags(desired)));
        steps.addAll(ExtraCertificates.ofNew(resolved));
        if (!desired.attributes().isEmpty() && !desired.protocol().equals("TLS")) {
            steps.add(new ListenerStep.SetListenerAttributes(Ref.to(desired.id()), desired.attributes()));
        }
        draft.deploy(new TaskId(resource, TaskId.Part.DEPLOY), steps, after(resolved, before));
    }

    private void modify(ObservedListener found, Listener desired, SortedSet<TaskId> before) {
        Listener resolved = comparison.known().of(desired);
        Ref target = Ref.literal(found.arn().value());
        List<FieldChange> fields = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        if (comparison.gate(FeatureGate.LISTENER_RULES_TAGGING)) {
            TagDifference tags = TagDifference.between(found.tags(), tags(desired), comparison.managedElsewhere());
            fields.addAll(tags.fields());
            steps.addAll(TagSteps.of(target, tags));
        }
        ListenerDifference settings = new ListenerDifference(found, resolved, equality, comparison);
        if (!settings.isEmpty()) {
            fields.addAll(settings.fields());
            steps.add(new ListenerStep.ModifyListener(found.arn(), settings.request()));
        }
        steps.addAll(ExtraCertificates.ofFound(found, resolved, fields));
        AttributeDifference attributes = AttributeDifference.between(found.attributes(), desired.attributes());
        if (!attributes.toSet().isEmpty() && !desired.protocol().equals("TLS")) {
            fields.addAll(attributes.fields());
            steps.add(new ListenerStep.SetListenerAttributes(target, attributes.toSet()));
        }
        ChangedResource resource =
                new ChangedResource(desired.id(), desired.id().id(), found.arn().value());
        draft.note(steps.isEmpty() ? new Change.None(resource) : change(resource, desired, fields));
        draft.deploy(new TaskId(resource, TaskId.Part.DEPLOY), steps, after(resolved, before));
    }

    private Change change(ChangedResource resource, Listener desired, List<FieldChange> fields) {
        boolean drops = fields.stream().anyMatch(field -> field.field().equals("protocol"));
        return new Change.Modify(
                resource,
                fields,
                comparison.causes().ofDifference(desired, fields),
                drops ? Impact.CONNECTIONS_DROP : Impact.NONE);
    }

    private SortedMap<String, String> tags(Listener desired) {
        return comparison.gate(FeatureGate.LISTENER_RULES_TAGGING)
                ? comparison.tagsOf(desired, desired.tags())
                : new TreeMap<>();
    }

    private SortedSet<TaskId> after(Listener resolved, SortedSet<TaskId> before) {
        SortedSet<TaskId> after = draft.makersOf(Requirements.of(resolved));
        after.addAll(before);
        return after;
    }
}
