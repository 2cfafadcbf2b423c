package dev.sluice.it.counts;

import dev.sluice.aws.simulated.SimulatedAws;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that AWS calls move, so that memories age in the course of the work as they do with an AWS far away. */
final class CallClock extends Clock {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /** Between two calls of a process that has several under way. */
    private static final Duration CALL = Duration.ofMillis(50);

    private final SimulatedAws aws;
    private volatile Duration passed = Duration.ZERO;

    CallClock(SimulatedAws aws) {
        this.aws = aws;
    }

    /** Lets time pass without calls. */
    void pass(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    public Instant instant() {
        return START.plus(CALL.multipliedBy(aws.calls().log().total())).plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
