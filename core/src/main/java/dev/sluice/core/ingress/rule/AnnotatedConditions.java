package dev.sluice.core.ingress.rule;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.RuleCondition;
import java.util.List;

/** The conditions that an annotation adds to a rule. Hosts and paths join those of the Ingress's own. */
record AnnotatedConditions(Patterns hosts, Patterns paths, List<RuleCondition> others) {
    static final AnnotatedConditions NONE = new AnnotatedConditions(Patterns.NONE, Patterns.NONE, List.of());

    AnnotatedConditions {
        requireNonNull(hosts, "hosts");
        requireNonNull(paths, "paths");
        others = List.copyOf(others);
    }
}
