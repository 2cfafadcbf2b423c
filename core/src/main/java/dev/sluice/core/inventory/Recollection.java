package dev.sluice.core.inventory;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was read or written of single resources, for a while. Safe for use by several threads. */
public final class Recollection<V> {
    private final Clock clock;
    private final Duration maxAge;
    private final Map<Arn, Entry<V>> entries = new HashMap<>();

    public Recollection(Clock clock, Duration maxAge) {
        this.clock = requireNonNull(clock, "clock");
        this.maxAge = requireNonNull(maxAge, "maxAge");
    }

    /** What is known of the resource and not older than the bound. */
    public synchronized Optional<V> find(Arn arn) {
        return Optional.ofNullable(entries.get(arn))
                .filter(entry -> !entry.at().plus(maxAge).isBefore(clock.instant()))
                .map(Entry::value);
    }

    /** All that is known and not older than the bound. */
    public synchronized SortedMap<Arn, V> all() {
        Instant oldest = clock.instant().minus(maxAge);
        SortedMap<Arn, V> all = new TreeMap<>();
        entries.forEach((arn, entry) -> {
            if (!entry.at().isBefore(oldest)) {
                all.put(arn, entry.value());
            }
        });
        return all;
    }

    public synchronized void put(Arn arn, V value) {
        entries.put(arn, new Entry<>(value, clock.instant()));
    }

    public synchronized void forget(Arn arn) {
        entries.remove(arn);
    }

    /** Drops what is too old to be used, so that deleted resources don't stay for ever. */
    public synchronized void tidy() {
        Instant oldest = clock.instant().minus(maxAge);
        entries.values().removeIf(entry -> entry.at().isBefore(oldest));
    }

    private record Entry<V>(V value, Instant at) {}
}
