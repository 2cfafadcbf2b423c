package dev.sluice.core.targets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether AWS has lately throttled questions about the health of targets. For some seconds after that, callers that can
 * do without an answer should not ask again. Safe for use by several threads.
 */
final class ThrottledLooks {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private volatile Instant until = Instant.MIN;

    ThrottledLooks(Clock clock) {
        this.clock = clock;
    }

    /** AWS has just refused. */
    void happened() {
        until = clock.instant().plus(PAUSE);
    }

    boolean areToBeExpected() {
        return clock.instant().isBefore(until);
    }
}
