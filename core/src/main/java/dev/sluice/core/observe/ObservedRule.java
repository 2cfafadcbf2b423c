package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cluster.SortedMaps;
import java.util.SortedMap;

/** A rule of a listener with its tags. */
public record ObservedRule(ElbRule state, SortedMap<String, String> tags) {
    public ObservedRule {
        requireNonNull(state, "state");
        tags = SortedMaps.copyOf(tags);
    }

    public Arn arn() {
        return state.arn();
    }
}
