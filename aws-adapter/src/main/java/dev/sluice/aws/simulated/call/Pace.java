package dev.sluice.aws.simulated.call;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long AWS takes: a new load balancer until it is active, targets until they are healthy or gone, a deleted load
 * balancer to release its interfaces, a requested certificate until it shows the records that validate it.
 */
public record Pace(Wait provisioning, TargetPace targets, Wait interfaceRelease, Wait validationRecords) {
    public Pace {
        requireNonNull(provisioning, "provisioning");
        requireNonNull(targets, "targets");
        requireNonNull(interfaceRelease, "interfaceRelease");
        requireNonNull(validationRecords, "validationRecords");
    }

    /** Everything is done by the next call. */
    public static Pace immediate() {
        return alike(Wait.none());
    }

    /** Everything takes this many looks at it. */
    public static Pace calls(int calls) {
        return alike(Wait.calls(calls));
    }

    /** About as long as in an account: minutes for a load balancer, and targets as their groups are configured. */
    public static Pace lifelike() {
        return new Pace(
                Wait.time(Duration.ofMinutes(2)),
                new TargetPace.AsConfigured(),
                Wait.time(Duration.ofSeconds(30)),
                Wait.time(Duration.ofSeconds(5)));
    }

    public Pace withProvisioning(Wait changed) {
        return new Pace(changed, targets, interfaceRelease, validationRecords);
    }

    private static Pace alike(Wait wait) {
        return new Pace(wait, new TargetPace.Fixed(wait, wait), wait, wait);
    }
}
