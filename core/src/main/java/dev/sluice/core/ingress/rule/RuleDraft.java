package dev.sluice.core.ingress.rule;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleTransform;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A rule that has no priority yet. */
record RuleDraft(
        RoutePath path,
        List<Action> actions,
        List<RuleCondition> conditions,
        List<RuleTransform> transforms,
        SortedMap<String, String> tags,
        List<Origin> origins) {
    RuleDraft {
        requireNonNull(path, "path");
        actions = List.copyOf(actions);
        conditions = List.copyOf(conditions);
        transforms = List.copyOf(transforms);
        tags = SortedMaps.copyOf(tags);
        origins = List.copyOf(origins);
    }

    /** The redirect among the actions. */
    Optional<Action.Redirect> redirect() {
        return actions.stream()
                .filter(Action.Redirect.class::isInstance)
                .map(Action.Redirect.class::cast)
                .findFirst();
    }

    ListenerRule withPriority(int listenerPort, int priority) {
        return new ListenerRule(
                ListenerRule.ruleId(listenerPort, priority),
                Ref.to(Listener.onPort(listenerPort)),
                priority,
                actions,
                conditions,
                transforms,
                tags,
                origins);
    }
}
