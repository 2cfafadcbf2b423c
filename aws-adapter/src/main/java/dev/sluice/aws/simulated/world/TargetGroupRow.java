package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.SortedMaps;
import java.util.SortedMap;

/**
 * A target group with the attributes that were set and its tags. Which load balancers use it follows from listeners
 * and rules; the list inside {@code targetGroup} is empty.
 */
public record TargetGroupRow(
        ElbTargetGroup targetGroup, SortedMap<String, String> attributes, SortedMap<String, String> tags) {
    public TargetGroupRow {
        requireNonNull(targetGroup, "targetGroup");
        attributes = SortedMaps.copyOf(attributes);
        tags = SortedMaps.copyOf(tags);
    }

    public String id() {
        return targetGroup.arn().value();
    }

    public TargetGroupRow with(ElbTargetGroup changed) {
        return new TargetGroupRow(changed, attributes, tags);
    }

    public TargetGroupRow withAttributes(SortedMap<String, String> changed) {
        return new TargetGroupRow(targetGroup, changed, tags);
    }

    public TargetGroupRow withTags(SortedMap<String, String> changed) {
        return new TargetGroupRow(targetGroup, attributes, changed);
    }
}
