package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.SortedMap;

/** A target group of the stack; {@code loadBalancerTargets} are read for groups of the type {@code alb} only. */
public record ObservedTargetGroup(
        ElbTargetGroup state,
        SortedMap<String, String> tags,
        SortedMap<String, String> attributes,
        List<Target> loadBalancerTargets) {
    public ObservedTargetGroup {
        requireNonNull(state, "state");
        tags = SortedMaps.copyOf(tags);
        attributes = SortedMaps.copyOf(attributes);
        loadBalancerTargets = List.copyOf(loadBalancerTargets);
    }

    public Arn arn() {
        return state.arn();
    }
}
