package dev.sluice.aws.simulated;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.limit.AwsLimits;
import java.time.InstantSource;

/** How a simulated AWS behaves: the clock it goes by, its quotas, and how long it takes for things. */
public record Simulation(InstantSource clock, AwsLimits limits, Pace pace) {
    public Simulation {
        requireNonNull(clock, "clock");
        requireNonNull(limits, "limits");
        requireNonNull(pace, "pace");
    }

    /** The usual quotas, and nothing takes longer than the call that asked for it. */
    public static Simulation immediate(InstantSource clock) {
        return new Simulation(clock, AwsLimits.usual(), Pace.immediate());
    }

    public Simulation withLimits(AwsLimits changed) {
        return new Simulation(clock, changed, pace);
    }

    public Simulation withPace(Pace changed) {
        return new Simulation(clock, limits, changed);
    }
}
