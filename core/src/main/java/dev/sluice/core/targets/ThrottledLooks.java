package dev.sluice.core.targets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether AWS lately refused to tell the health of targets because of too many calls. For some seconds after that nobody
 * who can do without should ask again. Safe for use by several threads.
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
