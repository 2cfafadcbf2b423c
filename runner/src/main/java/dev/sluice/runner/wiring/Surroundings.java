package dev.sluice.runner.wiring;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.Pause;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Time and chance: what is remembered of AWS ages by {@code clock}, and waiting is done by {@code pause}. */
public record Surroundings(Clock clock, Pause pause, RandomGenerator random) {
    public Surroundings {
        requireNonNull(clock, "clock");
        requireNonNull(pause, "pause");
        requireNonNull(random, "random");
    }

    /** The system's. */
    public static Surroundings ofSystem() {
        return new Surroundings(Clock.systemUTC(), Thread::sleep, RandomGenerator.getDefault());
    }

    public Surroundings withClock(Clock other) {
        return new Surroundings(other, pause, random);
    }
}
