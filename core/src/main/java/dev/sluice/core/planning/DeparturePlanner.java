package dev.sluice.core.planning;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.observe.ObservedRouting;
import dev.sluice.core.plan.BindingStep;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.RuleStep;
import dev.sluice.core.plan.TargetGroupStep;
import dev.sluice.core.plan.TaskId;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans how departed Ingresses leave AWS while the group they were in cannot be built: from what AWS holds, as there is
 * no wanted stack. What goes are the rules that forward to nothing but their target groups, then these groups'
 * bindings, then the groups.
 *
 * <p>What stays is left to the next build that succeeds. Rules that redirect or answer themselves name no Ingress, so
 * they stay and hold nobody back. A target group that a default action, or a rule with other targets, still uses stays
 * with its binding and holds its Ingress back; so does one that may be that of an Ingress which has stayed. Pure.
 */
public final class DeparturePlanner {
    private static final String RESOURCE_TAG = TrackingTags.ingress("any").resourceKey();

    public Departure plan(ObservedRouting observed, Departure.Parting parting) {
        TargetGroupOwners owners = new TargetGroupOwners(parting, observed);
        Set<Arn> departed = observed.targetGroups().stream()
                .filter(group -> isOf(parting.departed(), ownersOf(group, owners)))
                .map(group -> group.resource().arn())
                .collect(Collectors.toUnmodifiableSet());
        List<ElbRule> rules = observed.rules().stream()
                .filter(rule -> forwardsOnlyTo(departed, rule.actions()))
                .toList();
        Set<Arn> used = stillUsed(observed, rules);
        PlanDraft draft = new PlanDraft();
        rules.forEach(rule -> delete(rule, draft));
        observed.bindings().stream()
                .filter(binding -> goes(new Arn(binding.spec().targetGroupArn()), departed, used))
                .forEach(binding -> delete(binding, draft));
        SortedSet<TaskId> unbound = draft.tasksOf(TaskId.Part.DELETE);
        SortedSet<ObjectKey> free = new TreeSet<>(parting.departed());
        for (Tagged<ElbTargetGroup> group : observed.targetGroups()) {
            if (goes(group.resource().arn(), departed, used)) {
                delete(group, unbound, draft);
            } else {
                free.removeAll(ownersOf(group, owners));
            }
        }
        Plan.Known nothing = new Plan.Known(new TreeMap<>(), new TreeMap<>());
        return new Departure(draft.plan(observed.stack(), nothing), free);
    }

    private static boolean isOf(Set<ObjectKey> departed, Set<ObjectKey> owners) {
        return !owners.isEmpty() && departed.containsAll(owners);
    }

    private static SortedSet<ObjectKey> ownersOf(Tagged<ElbTargetGroup> group, TargetGroupOwners owners) {
        return owners.of(group.resource().arn(), group.tags().getOrDefault(RESOURCE_TAG, ""));
    }

    private static boolean goes(Arn group, Set<Arn> departed, Set<Arn> used) {
        return departed.contains(group) && !used.contains(group);
    }

    private static boolean forwardsOnlyTo(Set<Arn> groups, List<Action> actions) {
        Set<Arn> targets = targets(actions);
        return !targets.isEmpty() && groups.containsAll(targets);
    }

    /** The target groups that requests are sent to once these rules are gone. */
    private static Set<Arn> stillUsed(ObservedRouting observed, List<ElbRule> going) {
        Stream<List<Action>> byDefault = observed.listeners().stream().map(ElbListener::defaultActions);
        Stream<List<Action>> byRule =
                observed.rules().stream().filter(rule -> !going.contains(rule)).map(ElbRule::actions);
        return Stream.concat(byDefault, byRule)
                .flatMap(actions -> targets(actions).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Arn> targets(List<Action> actions) {
        return actions.stream()
                .filter(Action.Forward.class::isInstance)
                .flatMap(action -> ((Action.Forward) action).targetGroups().stream())
                .map(Action.WeightedTargetGroup::targetGroup)
                .filter(Ref.Literal.class::isInstance)
                .map(target -> new Arn(((Ref.Literal) target).value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void delete(ElbRule rule, PlanDraft draft) {
        String arn = rule.arn().value();
        ResourceId id = new ResourceId(ResourceType.LISTENER_RULE, arn);
        ChangedResource resource = new ChangedResource(id, "priority " + rule.priority(), arn);
        draft.note(new Change.Delete(resource, List.of(), Causes.NOT_WANTED, Impact.NONE));
        draft.deploy(new TaskId(resource, TaskId.Part.DELETE), List.of(new RuleStep.DeleteRule(rule.arn())), List.of());
    }

    private static void delete(TargetGroupBinding binding, PlanDraft draft) {
        String key = binding.key().toString();
        ChangedResource resource = new ChangedResource(
                new ResourceId(ResourceType.TARGET_GROUP_BINDING, key),
                key,
                binding.spec().targetGroupArn());
        draft.note(new Change.Delete(resource, List.of(), Causes.NOT_WANTED, Impact.TARGETS_DRAIN));
        draft.cleanUp(
                new TaskId(resource, TaskId.Part.DELETE),
                List.of(new BindingStep.DeleteBinding(binding.key())),
                List.of());
    }

    private static void delete(Tagged<ElbTargetGroup> group, SortedSet<TaskId> unbound, PlanDraft draft) {
        Arn arn = group.resource().arn();
        ResourceId id = new ResourceId(ResourceType.TARGET_GROUP, group.tags().getOrDefault(RESOURCE_TAG, ""));
        ChangedResource resource = new ChangedResource(id, group.resource().name(), arn.value());
        draft.note(new Change.Delete(resource, List.of(), Causes.NOT_WANTED, Impact.TARGETS_DRAIN));
        draft.cleanUp(
                new TaskId(resource, TaskId.Part.DELETE), List.of(new TargetGroupStep.DeleteTargetGroup(arn)), unbound);
    }
}
