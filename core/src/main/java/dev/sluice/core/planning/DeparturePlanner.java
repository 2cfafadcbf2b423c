package dev.sluice.core.planning;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.observe.ObservedRouting;
import dev.sluice.core.plan.BindingStep;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.RuleStep;
import dev.sluice.core.plan.TargetGroupStep;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.ActionText;
import dev.sluice.core.planning.difference.FoundFields;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans how departed Ingresses leave AWS while the group they were in cannot be built or deployed: from what AWS holds,
 * as there is no wanted stack. First the default actions that forward to their target groups give way to the answer
 * that there is nothing, and the rules that do so go; then these groups' bindings, then the groups.
 *
 * <p>What stays is left to the next deployment that succeeds. Rules that redirect or answer themselves name no Ingress,
 * so they stay and hold nobody back. A target group that may be that of an Ingress which has stayed stays too and holds
 * the departed one back; so does one that a rule uses together with such a group, which no stack ever asks for. Pure.
 */
public final class DeparturePlanner {
    public Departure plan(ObservedRouting observed, Departure.Parting parting) {
        DepartedOwners owners = new DepartedOwners(parting, observed);
        Set<Arn> departed = observed.targetGroups().stream()
                .filter(owners::areAllDeparted)
                .map(group -> group.resource().arn())
                .collect(Collectors.toUnmodifiableSet());
        Set<Arn> kept = observed.targetGroups().stream()
                .map(group -> group.resource().arn())
                .filter(arn -> !departed.contains(arn))
                .collect(Collectors.toUnmodifiableSet());
        List<ElbListener> listeners = observed.listeners().stream()
                .filter(listener -> isOf(departed, kept, listener.defaultActions()))
                .toList();
        List<ElbRule> rules = observed.rules().stream()
                .filter(rule -> isOf(departed, kept, rule.actions()))
                .toList();
        Set<Arn> used = stillUsed(observed, listeners, rules);
        PlanDraft draft = new PlanDraft();
        listeners.forEach(listener ->
                answerNotFound(listener, owners.causes(ForwardTargets.of(listener.defaultActions())), draft));
        rules.forEach(rule -> delete(rule, owners.causes(ForwardTargets.of(rule.actions())), draft));
        observed.bindings().stream()
                .filter(binding ->
                        departed.containsAll(groupOf(binding)) && Collections.disjoint(groupOf(binding), used))
                .forEach(binding -> delete(binding, owners.causes(groupOf(binding)), draft));
        SortedSet<TaskId> unbound = draft.tasksOf(TaskId.Part.DELETE);
        SortedSet<ObjectKey> free = parting.departedKeys();
        for (Tagged<ElbTargetGroup> group : observed.targetGroups()) {
            if (goes(group.resource().arn(), departed, used)) {
                delete(group, owners.causes(Set.of(group.resource().arn())), unbound, draft);
            } else {
                free.removeAll(owners.of(group));
            }
        }
        Plan.Known nothing = new Plan.Known(new TreeMap<>(), new TreeMap<>());
        return new Departure(draft.plan(observed.stack(), nothing), free);
    }

    private static Set<Arn> groupOf(TargetGroupBinding binding) {
        return Set.of(new Arn(binding.spec().targetGroupArn()));
    }

    private static boolean goes(Arn group, Set<Arn> departed, Set<Arn> used) {
        return departed.contains(group) && !used.contains(group);
    }

    /** Each action was asked for by one Ingress; target groups of other stacks among its targets tell nothing. */
    private static boolean isOf(Set<Arn> departed, Set<Arn> kept, List<Action> actions) {
        Set<Arn> targets = ForwardTargets.of(actions);
        return !Collections.disjoint(targets, departed) && Collections.disjoint(targets, kept);
    }

    /** The target groups that requests are sent to once these default actions and rules are gone. */
    private static Set<Arn> stillUsed(ObservedRouting observed, List<ElbListener> changing, List<ElbRule> going) {
        Stream<List<Action>> byDefault = observed.listeners().stream()
                .filter(listener -> !changing.contains(listener))
                .map(ElbListener::defaultActions);
        Stream<List<Action>> byRule =
                observed.rules().stream().filter(rule -> !going.contains(rule)).map(ElbRule::actions);
        return Stream.concat(byDefault, byRule)
                .flatMap(actions -> ForwardTargets.of(actions).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void answerNotFound(ElbListener found, List<Cause> causes, PlanDraft draft) {
        List<Action> notFound = List.of(Action.FixedResponse.notFound());
        ResourceId id = Listener.onPort(found.port());
        ChangedResource resource = new ChangedResource(id, id.id(), found.arn().value());
        FieldChange field = FieldChange.of(
                "defaultActions", ActionText.actions(found.defaultActions()), ActionText.actions(notFound));
        draft.note(new Change.Modify(resource, List.of(field), causes, Impact.NONE));
        // What is not said stays as it is.
        Listener request = new Listener(
                id,
                Ref.literal(found.loadBalancerArn().value()),
                found.port(),
                found.protocol(),
                notFound,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
        draft.deploy(
                new TaskId(resource, TaskId.Part.DEPLOY),
                List.of(new ListenerStep.ModifyListener(found.arn(), request)),
                List.of());
    }

    private static void delete(ElbRule rule, List<Cause> causes, PlanDraft draft) {
        String arn = rule.arn().value();
        ResourceId id = new ResourceId(ResourceType.LISTENER_RULE, arn);
        ChangedResource resource = new ChangedResource(id, "priority " + rule.priority(), arn);
        draft.note(new Change.Delete(resource, FoundFields.of(rule, UnaryOperator.identity()), causes, Impact.NONE));
        draft.deploy(new TaskId(resource, TaskId.Part.DELETE), List.of(new RuleStep.DeleteRule(rule.arn())), List.of());
    }

    private static void delete(TargetGroupBinding binding, List<Cause> causes, PlanDraft draft) {
        String key = binding.key().toString();
        ChangedResource resource = new ChangedResource(
                new ResourceId(ResourceType.TARGET_GROUP_BINDING, key),
                key,
                binding.spec().targetGroupArn());
        draft.note(new Change.Delete(resource, FoundFields.of(binding), causes, Impact.TARGETS_DRAIN));
        draft.cleanUp(
                new TaskId(resource, TaskId.Part.DELETE),
                List.of(new BindingStep.DeleteBinding(binding.key())),
                List.of());
    }

    private static void delete(
            Tagged<ElbTargetGroup> group, List<Cause> causes, SortedSet<TaskId> unbound, PlanDraft draft) {
        Arn arn = group.resource().arn();
        ResourceId id = new ResourceId(ResourceType.TARGET_GROUP, DepartedOwners.tagOf(group));
        ChangedResource resource = new ChangedResource(id, group.resource().name(), arn.value());
        draft.note(new Change.Delete(resource, FoundFields.of(group.resource()), causes, Impact.TARGETS_DRAIN));
        draft.cleanUp(
                new TaskId(resource, TaskId.Part.DELETE), List.of(new TargetGroupStep.DeleteTargetGroup(arn)), unbound);
    }
}
