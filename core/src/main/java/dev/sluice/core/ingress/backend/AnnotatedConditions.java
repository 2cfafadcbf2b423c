package dev.sluice.core.ingress.backend;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.RuleCondition;
import java.util.List;

/** The conditions that an annotation adds to a rule. Hosts and paths join those of the Ingress's own. */
public record AnnotatedConditions(Patterns hosts, Patterns paths, List<RuleCondition> others) {
    public AnnotatedConditions {
        requireNonNull(hosts, "hosts");
        requireNonNull(paths, "paths");
        others = List.copyOf(others);
    }
}
