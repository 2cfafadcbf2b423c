package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A point at which AWS will have finished something: once {@code action}, if there is one, has been called more than
 * {@code calls} times, and not before {@code time}.
 */
public record Moment(String action, long calls, Instant time) {
    public Moment {
        requireNonNull(action, "action");
        requireNonNull(time, "time");
    }

    /** A point that is past, whoever looks. */
    public static Moment past() {
        return at(Instant.EPOCH);
    }

    /** A point in time, whoever looks. */
    public static Moment at(Instant time) {
        return new Moment("", 0, time);
    }

    public boolean waitsForCalls() {
        return !action.isEmpty();
    }
}
