package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleTransform;
import java.util.List;

/** A rule as {@code DescribeRules} answers it; the default rule has priority 0. */
public record ElbRule(
        Arn arn,
        int priority,
        boolean isDefault,
        List<Action> actions,
        List<RuleCondition> conditions,
        List<RuleTransform> transforms) {
    public ElbRule {
        requireNonNull(arn, "arn");
        actions = List.copyOf(actions);
        conditions = List.copyOf(conditions);
        transforms = List.copyOf(transforms);
    }
}
