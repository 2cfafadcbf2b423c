package dev.sluice.runner.controller;

import dev.sluice.k8s.queue.Urgency;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiConsumer;

/**
 * What is touched while this process does not lead. The leader has most probably dealt with it, unless it changed
 * within the last minute, when that leader may have been gone already. Only such a key counts as a change later, so
 * that it is not lost among all that has ever changed. For one thread.
 */
final class Standby<K> {
    /** Well above the 15 s for which the lease of a leader that died still stands. */
    private static final Duration DOUBTFUL = Duration.ofMinutes(1);

    /** When each key changed last, {@link Instant#MIN} for never. */
    private final SequencedMap<K, Instant> touched = new LinkedHashMap<>();

    void add(K key, Occasion occasion, Instant now) {
        switch (occasion) {
            case CHANGE -> touched.putLast(key, now);
            case VERIFICATION -> touched.putIfAbsent(key, Instant.MIN);
        }
    }

    /** Gives all keys away, as this process begins to lead. */
    void drainTo(BiConsumer<K, Urgency> work, Instant now) {
        Instant doubtful = now.minus(DOUBTFUL);
        for (Map.Entry<K, Instant> key : touched.entrySet()) {
            work.accept(key.getKey(), key.getValue().isBefore(doubtful) ? Urgency.VERIFICATION : Urgency.CHANGE);
        }
        touched.clear();
    }
}
