package dev.sluice.aws.call;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often and when a call is tried again: the SDK's standard mode without its retry quota.
 *
 * @param maxAttempts HTTP requests a call may take, at least 1
 * @param jitter gives numbers from 0 to 1
 * @param mostWaiting how long a call may wait in all, for limits and between attempts
 */
public record CallRetry(int maxAttempts, DoubleSupplier jitter, Duration mostWaiting) {
    /** Longer than any call takes. */
    private static final Duration PATIENT = Duration.ofDays(1);

    private static final double LONGEST_SECONDS = 20;

    public CallRetry {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts: " + maxAttempts + " (expected: 1 or more)");
        }
    }

    /** Waits as long as it takes. */
    public CallRetry(int maxAttempts, DoubleSupplier jitter) {
        this(maxAttempts, jitter, PATIENT);
    }

    /** A random wait below a bound that doubles with each attempt, 1 s after the first, up to 20 s. */
    Duration backoffAfter(int attempt) {
        double bound = Math.min(LONGEST_SECONDS, Math.pow(2, attempt - 1.0));
        return Duration.ofNanos((long) (jitter.getAsDouble() * bound * 1e9));
    }
}
