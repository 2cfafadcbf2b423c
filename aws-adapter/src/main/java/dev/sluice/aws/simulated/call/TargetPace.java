package dev.sluice.aws.simulated.call;

import static java.util.Objects.requireNonNull;

/** How long AWS takes until targets are healthy, and until they have drained. */
public sealed interface TargetPace {
    /** The same for all: until a new target's health is known, and until a deregistered one has drained. */
    record Fixed(Wait healthChecks, Wait draining) implements TargetPace {
        public Fixed {
            requireNonNull(healthChecks, "healthChecks");
            requireNonNull(draining, "draining");
        }
    }

    /** As each target group is configured: the interval of its health checks, and its deregistration delay. */
    record AsConfigured() implements TargetPace {}
}
