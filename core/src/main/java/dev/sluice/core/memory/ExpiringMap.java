package dev.sluice.core.memory;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * Values that are forgotten a fixed time after they were put. Reading does not prolong a value's life. Safe for use by
 * several threads.
 */
public final class ExpiringMap<K, V> {
    private final Clock clock;
    private final Duration lifetime;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> nextSweep;

    public ExpiringMap(Clock clock, Duration lifetime) {
        this.clock = requireNonNull(clock, "clock");
        this.lifetime = requireNonNull(lifetime, "lifetime");
        this.nextSweep = new AtomicReference<>(clock.instant().plus(lifetime));
    }

    public Optional<V> find(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null || entry.isOver(clock.instant()) ? Optional.empty() : Optional.of(entry.value);
    }

    public boolean contains(K key) {
        return find(key).isPresent();
    }

    public void put(K key, V value) {
        Instant now = clock.instant();
        sweep(now);
        entries.put(key, new Entry<>(value, now.plus(lifetime)));
    }

    /** Changes the value in one step, if there is one, without prolonging its life. */
    public void change(K key, UnaryOperator<V> change) {
        Instant now = clock.instant();
        entries.computeIfPresent(
                key, (k, entry) -> entry.isOver(now) ? null : new Entry<>(change.apply(entry.value), entry.end));
    }

    public void remove(K key) {
        entries.remove(key);
    }

    /** Drops expired entries, once per lifetime: keys that nobody asks for again must not pile up. */
    private void sweep(Instant now) {
        Instant due = nextSweep.get();
        if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(lifetime))) {
            entries.values().removeIf(entry -> entry.isOver(now));
        }
    }

    private record Entry<V>(V value, Instant end) {
        boolean isOver(Instant now) {
            return !now.isBefore(end);
        }
    }
}
