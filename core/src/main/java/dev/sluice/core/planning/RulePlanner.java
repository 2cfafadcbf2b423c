package dev.sluice.core.planning;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.observe.ObservedListener;
import dev.sluice.core.observe.ObservedRule;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.RuleStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.ActionText;
import dev.sluice.core.planning.difference.Differences;
import dev.sluice.core.planning.difference.FoundFields;
import dev.sluice.core.planning.difference.ResourceFields;
import dev.sluice.core.planning.difference.RuleEquality;
import dev.sluice.core.planning.difference.TagDifference;
import dev.sluice.core.planning.difference.TagSteps;
import dev.sluice.core.settings.FeatureGate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules of the wanted listeners: first all priorities at once, then changes in place, then creations, and deletions
 * last so that no path is without a rule meanwhile.
 */
final class RulePlanner {
    private static final List<FieldChange> MOVED = List.of(FieldChange.added("priority", ""));

    private final Comparison comparison;
    private final PlanDraft draft;
    private final RuleEquality equality;

    RulePlanner(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
        this.equality = new RuleEquality(comparison.unknownSecrets());
    }

    void deploy() {
        for (Listener listener : comparison.desired().all(Listener.class)) {
            Optional<ObservedListener> found = comparison.match().listener(listener);
            List<ListenerRule> wanted = comparison.desired().all(ListenerRule.class).stream()
                    .filter(rule -> rule.listener().equals(Ref.to(listener.id())))
                    .map(comparison.known()::of)
                    .toList();
            List<ObservedRule> held = found.map(ObservedListener::rules).orElse(List.of());
            new OnListener(listener, found.map(ObservedListener::arn)).plan(RuleMatch.of(wanted, held, equality));
        }
    }

    private SortedMap<String, String> tags(ListenerRule rule) {
        return comparison.gate(FeatureGate.LISTENER_RULES_TAGGING)
                ? comparison.tagsOf(rule, rule.tags())
                : new TreeMap<>();
    }

    private static ChangedResource resourceOf(ListenerRule rule, Arn arn) {
        return new ChangedResource(rule.id(), rule.id().id(), arn.value());
    }

    /** The rules of one listener. */
    private final class OnListener {
        private final Listener listener;
        private final Optional<Arn> arn;

        OnListener(Listener listener, Optional<Arn> arn) {
            this.listener = listener;
            this.arn = arn;
        }

        void plan(RuleMatch match) {
            NavigableSet<TaskId> before = new TreeSet<>(draft.makersOf(List.of(listener.id())));
            before.addAll(move(match, before));
            match.settled().forEach(pair -> adjust(pair, before));
            match.moved().forEach(pair -> adjust(pair, before));
            NavigableSet<TaskId> changes = new TreeSet<>(before);
            match.rewritten().forEach(pair -> changes.addAll(adjust(pair, before)));
            match.toCreate().forEach(rule -> create(rule, changes));
            match.toDelete().forEach(rule -> delete(rule, changes));
        }

        private List<TaskId> move(RuleMatch match, SortedSet<TaskId> before) {
            SortedMap<Arn, Integer> priorities = match.newPriorities();
            if (priorities.isEmpty()) {
                return List.of();
            }
            ChangedResource order = new ChangedResource(
                    listener.id(), "rule order", arn.map(Arn::value).orElse(""));
            List<FieldChange> fields = match.moved().stream()
                    .map(pair -> FieldChange.of(
                            "priority of "
                                    + ActionText.conditions(pair.desired().conditions()),
                            Integer.toString(pair.found().state().priority()),
                            Integer.toString(pair.desired().priority())))
                    .toList();
            List<Cause> causes = match.moved().stream()
                    .flatMap(pair -> comparison.causes().ofDifference(pair.desired(), MOVED).stream())
                    .distinct()
                    .toList();
            draft.note(new Change.Modify(order, fields, causes, Impact.NONE));
            TaskId id = new TaskId(order, TaskId.Part.DEPLOY);
            draft.deploy(id, List.of(new RuleStep.SetRulePriorities(priorities)), before);
            return List.of(id);
        }

        /** Makes content and tags of an existing rule right. */
        private List<TaskId> adjust(RuleMatch.Pair pair, SortedSet<TaskId> before) {
            ListenerRule rule = pair.desired();
            Arn ruleArn = pair.found().arn();
            Differences fields = new Differences();
            List<Step> steps = new ArrayList<>();
            boolean moves = pair.found().state().priority() != rule.priority();
            if (moves) {
                fields.compare(
                        "priority",
                        Integer.toString(pair.found().state().priority()),
                        Integer.toString(rule.priority()));
            } else if (!sameContent(pair)) {
                steps.add(new RuleStep.ModifyRule(ruleArn, rule));
                compareContent(pair, fields);
            }
            if (comparison.gate(FeatureGate.LISTENER_RULES_TAGGING)) {
                TagDifference tags =
                        TagDifference.between(pair.found().tags(), tags(rule), comparison.managedElsewhere());
                fields.addAll(tags.fields());
                steps.addAll(TagSteps.of(Ref.literal(ruleArn.value()), tags));
            }
            ChangedResource resource = resourceOf(rule, ruleArn);
            draft.note(
                    steps.isEmpty() && !moves
                            ? new Change.None(resource)
                            : new Change.Modify(
                                    resource,
                                    fields.fields(),
                                    comparison.causes().ofDifference(rule, fields.fields()),
                                    Impact.NONE));
            TaskId id = new TaskId(resource, TaskId.Part.DEPLOY);
            draft.deploy(id, steps, after(rule, before));
            return draft.has(id) ? List.of(id) : List.of();
        }

        private void create(ListenerRule rule, SortedSet<TaskId> before) {
            ChangedResource resource = Comparison.coming(rule, rule.id().id());
            draft.note(new Change.Create(
                    resource, ResourceFields.of(rule), comparison.causes().ofCreation(rule), Impact.NONE));
            draft.deployInLane(
                    new TaskId(resource, TaskId.Part.DEPLOY),
                    List.of(new RuleStep.CreateRule(rule, tags(rule))),
                    after(rule, before),
                    lane());
        }

        private void delete(ObservedRule found, SortedSet<TaskId> before) {
            String id = listener.port() + ":" + found.state().priority();
            ChangedResource resource = new ChangedResource(
                    new ResourceId(ResourceType.LISTENER_RULE, id),
                    id,
                    found.arn().value());
            List<Cause> causes = comparison
                    .deletionCauses()
                    .ofRule(
                            listener.id(),
                            found.state().priority(),
                            ForwardTargets.of(found.state().actions()));
            draft.note(
                    new Change.Delete(resource, FoundFields.of(found.state(), comparison::shown), causes, Impact.NONE));
            draft.deployInLane(
                    new TaskId(resource, TaskId.Part.DELETE),
                    List.of(new RuleStep.DeleteRule(found.arn())),
                    before,
                    lane());
        }

        private boolean sameContent(RuleMatch.Pair pair) {
            return equality.sameActions(
                            pair.desired().actions(), pair.found().state().actions())
                    && equality.sameConditions(
                            pair.desired().conditions(), pair.found().state().conditions())
                    && equality.sameTransforms(
                            pair.desired().transforms(), pair.found().state().transforms());
        }

        private void compareContent(RuleMatch.Pair pair, Differences fields) {
            fields.compare(
                    "conditions",
                    ActionText.conditions(pair.found().state().conditions()),
                    ActionText.conditions(pair.desired().conditions()));
            if (!equality.sameActions(
                    pair.desired().actions(), pair.found().state().actions())) {
                fields.note(
                        "actions",
                        comparison.shown(pair.found().state().actions()),
                        comparison.shown(pair.desired().actions()));
            }
            fields.compare(
                    "transforms",
                    ActionText.transforms(pair.found().state().transforms()),
                    ActionText.transforms(pair.desired().transforms()));
        }

        private SortedSet<TaskId> after(ListenerRule rule, SortedSet<TaskId> before) {
            SortedSet<TaskId> after = draft.makersOf(Requirements.of(rule));
            after.addAll(before);
            return after;
        }

        /** All rules of a listener share its quota. */
        private String lane() {
            return "rules of listener " + listener.id().id();
        }
    }
}
