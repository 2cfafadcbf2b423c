package dev.sluice.aws.simulated.call;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** How long something takes in AWS: this many calls that look at it answer "not yet", and this much time must pass. */
public record Wait(int calls, Duration time) {
    public Wait {
        requireNonNull(time, "time");
        if (calls < 0 || time.isNegative()) {
            throw new IllegalArgumentException("wait: " + calls + " calls, " + time + " (expected: none negative)");
        }
    }

    public static Wait none() {
        return new Wait(0, Duration.ZERO);
    }

    public static Wait calls(int calls) {
        return new Wait(calls, Duration.ZERO);
    }

    public static Wait time(Duration time) {
        return new Wait(0, time);
    }
}
