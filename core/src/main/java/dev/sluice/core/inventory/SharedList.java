package dev.sluice.core.inventory;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of AWS that many stacks read: loaded when it is asked for and older than a bound, once for all who wait, and
 * kept up with what this process creates and deletes. Safe for use by several threads.
 */
final class SharedList<K extends Comparable<K>, V> {
    /** How long AWS's lists may lack what was just created. */
    private static final Duration LAG = Duration.ofSeconds(30);

    private final Supplier<List<V>> source;
    private final Function<V, K> key;
    private final Clock clock;
    private final Duration maxAge;

    /** Held while AWS is asked, so that those who come meanwhile wait for the same answer. */
    private final ReentrantLock loading = new ReentrantLock();

    private final Map<K, Write<V>> writes = new TreeMap<>();
    private long sequence;
    private @Nullable Load<V> loaded;

    SharedList(Supplier<List<V>> source, Function<V, K> key, Clock clock, Duration maxAge) {
        this.source = requireNonNull(source, "source");
        this.key = requireNonNull(key, "key");
        this.clock = requireNonNull(clock, "clock");
        this.maxAge = requireNonNull(maxAge, "maxAge");
    }

    /** The list, at most as old as the bound, with this process's own writes. */
    List<V> items() {
        Optional<List<V>> fresh = fresh();
        if (fresh.isPresent()) {
            return fresh.get();
        }
        loading.lock();
        try {
            return fresh().orElseGet(this::load);
        } finally {
            loading.unlock();
        }
    }

    /** This process created the item or knows its state now. */
    synchronized void put(V item) {
        write(key.apply(item), Optional.of(item));
    }

    /** This process deleted the item. */
    synchronized void remove(K gone) {
        write(gone, Optional.empty());
    }

    /** Forgets, even if nobody asks for the list, older writes that any list still to be read will show. */
    private void write(K id, Optional<V> item) {
        Instant settled = clock.instant().minus(LAG).minus(maxAge);
        writes.values().removeIf(write -> write.at().isBefore(settled));
        writes.put(id, new Write<>(item, ++sequence, clock.instant()));
    }

    /** The next to ask gets a list that is read from now on. */
    synchronized void expire() {
        loaded = null;
        sequence++;
    }

    /** As {@link #expire}, and even what this process created counts only if the list has it. */
    synchronized void distrust() {
        expire();
        writes.values().removeIf(write -> write.item().isPresent());
    }

    private synchronized Optional<List<V>> fresh() {
        Load<V> load = loaded;
        return load == null || load.at().plus(maxAge).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(merged(load));
    }

    private List<V> load() {
        long startedAfter = sequenceNow();
        Instant startedAt = clock.instant();
        Load<V> load = new Load<>(List.copyOf(source.get()), startedAfter, startedAt);
        synchronized (this) {
            writes.values().removeIf(write -> write.settledBefore(load));
            loaded = load;
            return merged(load);
        }
    }

    private synchronized long sequenceNow() {
        return sequence;
    }

    private List<V> merged(Load<V> load) {
        Map<K, V> items = new LinkedHashMap<>();
        load.items().forEach(item -> items.put(key.apply(item), item));
        writes.forEach((id, write) -> {
            if (write.item().isEmpty()) {
                items.remove(id);
            } else if (write.sequence() > load.startedAfter() || !items.containsKey(id)) {
                items.put(id, write.item().get());
            }
        });
        return new ArrayList<>(items.values());
    }

    private record Load<V>(List<V> items, long startedAfter, Instant at) {}

    private record Write<V>(Optional<V> item, long sequence, Instant at) {
        /** Whether a list that was asked for this much later can be trusted to show the write. */
        boolean settledBefore(Load<?> load) {
            return sequence <= load.startedAfter() && at.plus(LAG).isBefore(load.at());
        }
    }
}
