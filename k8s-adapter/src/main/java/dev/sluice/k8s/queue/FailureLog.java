package dev.sluice.k8s.queue;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Which failures are worth a line in the log. The first tries follow each other within milliseconds, and what one of
 * them has said is news again only after a second; then the growing pauses of the queue keep the log calm. For several
 * threads.
 */
final class FailureLog<K> {
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Map<K, Line> last = new HashMap<>();

    FailureLog(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    /** Whether to write that the key has failed for this reason. */
    synchronized boolean isNews(K key, String reason) {
        Instant now = clock.instant();
        Line before = last.get(key);
        if (before != null
                && before.reason().equals(reason)
                && now.isBefore(before.at().plus(QUIET))) {
            return false;
        }
        last.put(key, new Line(reason, now));
        return true;
    }

    /** The key has not failed. */
    synchronized void forget(K key) {
        last.remove(key);
    }

    private record Line(String reason, Instant at) {}
}
