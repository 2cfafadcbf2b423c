package dev.sluice.k8s.queue;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long to wait after the n-th failure in a row: {@code first} doubled each time, never more than {@code longest}.
 */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 40;

    public Backoff {
        requireNonNull(first, "first");
        requireNonNull(longest, "longest");
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "first, longest: " + first + ", " + longest + " (expected: positive, and the longer one last)");
        }
    }

    /** From 5 ms up to the given pause. */
    public static Backoff upTo(Duration longest) {
        return new Backoff(Duration.ofMillis(5), longest);
    }

    /** The pause after that many failures before this one. */
    Duration after(int failures) {
        if (failures > MOST_DOUBLINGS) {
            return longest;
        }
        Duration pause = first.multipliedBy(1L << failures);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
