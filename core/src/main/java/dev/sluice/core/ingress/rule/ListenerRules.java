package dev.sluice.core.ingress.rule;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.ListenerRule;
import java.util.List;

/** What a listener does: its rules by priority, and the actions for requests that no rule matches. */
public record ListenerRules(List<Action> defaultActions, List<ListenerRule> rules) {
    public ListenerRules {
        defaultActions = List.copyOf(defaultActions);
        rules = List.copyOf(rules);
    }
}
