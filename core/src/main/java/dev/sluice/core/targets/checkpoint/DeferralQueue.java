package dev.sluice.core.targets.checkpoint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Which unchanged bindings get a full pass all the same, and when: half an hour to three quarters after they were first
 * found unchanged, and then once per sync period. In memory only, so that after a restart each is verified once. Has no
 * timer; whoever owns it asks {@link #takeDue} from time to time. Safe for use by several threads.
 */
public final class DeferralQueue {
    private static final Duration DELAY = Duration.ofMinutes(30);
    private static final Duration JITTER = Duration.ofMinutes(15);

    private final Clock clock;
    private final Duration syncPeriod;
    private final RandomGenerator random;
    private final Map<ObjectKey, Instant> processedUntil = new HashMap<>();
    private final Map<ObjectKey, Instant> dueAt = new HashMap<>();

    public DeferralQueue(Clock clock, Duration syncPeriod, RandomGenerator random) {
        this.clock = requireNonNull(clock, "clock");
        this.syncPeriod = requireNonNull(syncPeriod, "syncPeriod");
        this.random = requireNonNull(random, "random");
    }

    /** The binding was found unchanged; plans a full pass unless it had one within the sync period. */
    public synchronized void deferred(ObjectKey binding) {
        if (markProcessed(binding)) {
            plan(binding);
        }
    }

    /** The binding had a full pass. */
    public synchronized void processed(ObjectKey binding) {
        markProcessed(binding);
    }

    /** Plans the full pass anew, after it could not be asked for. */
    public synchronized void retry(ObjectKey binding) {
        plan(binding);
    }

    /** Bindings whose time has come, in the order of their keys; they leave the queue. */
    public synchronized List<ObjectKey> takeDue() {
        Instant now = clock.instant();
        List<ObjectKey> due = dueAt.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        due.forEach(dueAt::remove);
        processedUntil.values().removeIf(until -> !until.isAfter(now));
        return due;
    }

    private boolean markProcessed(ObjectKey binding) {
        Instant now = clock.instant();
        Instant until = processedUntil.get(binding);
        if (until != null && until.isAfter(now)) {
            return false;
        }
        processedUntil.put(binding, now.plus(syncPeriod));
        return true;
    }

    private void plan(ObjectKey binding) {
        Duration jitter = Duration.ofMillis(random.nextLong(JITTER.toMillis()));
        dueAt.merge(
                binding,
                clock.instant().plus(DELAY).plus(jitter),
                (planned, later) -> planned.isBefore(later) ? planned : later);
    }
}
