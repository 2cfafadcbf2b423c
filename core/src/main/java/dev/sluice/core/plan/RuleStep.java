package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.ListenerRule;
import java.util.SortedMap;

/** Rules of listeners. */
public sealed interface RuleStep extends Step {

    /** Moves rules to new priorities as a whole, so that two may swap. */
    record SetRulePriorities(SortedMap<Arn, Integer> priorities) implements RuleStep {
        public SetRulePriorities {
            priorities = SortedMaps.copyOf(priorities);
        }

        @Override
        public String action() {
            return "SetRulePriorities";
        }
    }

    record CreateRule(ListenerRule desired, SortedMap<String, String> tags) implements RuleStep {
        public CreateRule {
            requireNonNull(desired, "desired");
            tags = SortedMaps.copyOf(tags);
        }

        @Override
        public String action() {
            return "CreateRule";
        }
    }

    record ModifyRule(Arn rule, ListenerRule desired) implements RuleStep {
        public ModifyRule {
            requireNonNull(rule, "rule");
            requireNonNull(desired, "desired");
        }

        @Override
        public String action() {
            return "ModifyRule";
        }
    }

    record DeleteRule(Arn rule) implements RuleStep {
        public DeleteRule {
            requireNonNull(rule, "rule");
        }

        @Override
        public String action() {
            return "DeleteRule";
        }
    }
}
