package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cluster.SortedMaps;
import java.util.SortedMap;

/** A rule of a listener with its tags. The default rule's actions are those of its listener. */
public record RuleRow(ElbRule rule, Arn listenerArn, SortedMap<String, String> tags) {
    public RuleRow {
        requireNonNull(rule, "rule");
        requireNonNull(listenerArn, "listenerArn");
        tags = SortedMaps.copyOf(tags);
    }

    public String id() {
        return rule.arn().value();
    }

    public RuleRow with(ElbRule changed) {
        return new RuleRow(changed, listenerArn, tags);
    }

    public RuleRow withPriority(int priority) {
        return with(new ElbRule(
                rule.arn(), priority, rule.isDefault(), rule.actions(), rule.conditions(), rule.transforms()));
    }

    public RuleRow withTags(SortedMap<String, String> changed) {
        return new RuleRow(rule, listenerArn, changed);
    }
}
