package dev.sluice.aws.simulated.call;

import static java.util.Objects.requireNonNull;

/**
 * How long AWS takes: a new load balancer until it is active, a new target until its health is known, a deregistered
 * one to drain, a deleted load balancer to release its interfaces, a requested certificate until it shows the records
 * that validate it.
 */
public record Pace(Wait provisioning, Wait healthChecks, Wait draining, Wait interfaceRelease, Wait validationRecords) {
    public Pace {
        requireNonNull(provisioning, "provisioning");
        requireNonNull(healthChecks, "healthChecks");
        requireNonNull(draining, "draining");
        requireNonNull(interfaceRelease, "interfaceRelease");
        requireNonNull(validationRecords, "validationRecords");
    }

    /** Everything is done by the next call. */
    public static Pace immediate() {
        return new Pace(Wait.none(), Wait.none(), Wait.none(), Wait.none(), Wait.none());
    }

    /** Everything takes this many looks at it. */
    public static Pace calls(int calls) {
        Wait wait = Wait.calls(calls);
        return new Pace(wait, wait, wait, wait, wait);
    }
}
