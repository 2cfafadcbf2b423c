package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.SortedMaps;
import java.util.Optional;
import java.util.SortedMap;

/** The targets of a target group by {@link Target#identifier}. */
public record TargetsRow(String targetGroup, SortedMap<String, Registered> targets) {
    public TargetsRow {
        requireNonNull(targetGroup, "targetGroup");
        targets = SortedMaps.copyOf(targets);
    }

    /**
     * A target: the first health checks have passed at {@code checked}; a deregistered one drains until
     * {@code drained}. {@code failing} is the reason that health checks fail for.
     */
    public record Registered(Target target, Moment checked, Optional<Moment> drained, Optional<String> failing) {
        public Registered {
            requireNonNull(target, "target");
            requireNonNull(checked, "checked");
            requireNonNull(drained, "drained");
            requireNonNull(failing, "failing");
        }
    }
}
