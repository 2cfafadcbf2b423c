package dev.sluice.core.inventory;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.port.ElbTags;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tags of load balancers, listeners, rules and target groups, read in full batches across stacks and remembered. What
 * others change is seen when the memory has aged. Safe for use by several threads.
 */
final class TagReader {
    private static final Duration MAX_AGE = Duration.ofMinutes(20);

    private final ElbTags tags;
    private final Recollection<SortedMap<String, String>> known;
    private final SortedSet<Arn> wanted = new TreeSet<>();

    /** Held while AWS is asked; what others want meanwhile goes into the next batch together. */
    private final ReentrantLock reading = new ReentrantLock();

    TagReader(ElbTags tags, Clock clock) {
        this.tags = requireNonNull(tags, "tags");
        this.known = new Recollection<>(clock, MAX_AGE);
    }

    /** The tags of each of these; one that does not exist any more is left out. */
    SortedMap<Arn, SortedMap<String, String>> of(Collection<Arn> arns) {
        if (!unknownOf(arns).isEmpty()) {
            synchronized (wanted) {
                wanted.addAll(unknownOf(arns));
            }
            readWanted(arns);
        }
        SortedMap<Arn, SortedMap<String, String>> found = new TreeMap<>();
        arns.forEach(arn -> known.find(arn).ifPresent(map -> found.put(arn, map)));
        return found;
    }

    /** As {@link #of}, and not from memory. */
    SortedMap<Arn, SortedMap<String, String>> readNow(Collection<Arn> arns) {
        arns.forEach(known::forget);
        return of(arns);
    }

    void put(Arn arn, Map<String, String> now) {
        known.put(arn, SortedMaps.copyOf(now));
    }

    void added(Arn arn, Map<String, String> more) {
        known.find(arn).ifPresent(before -> {
            SortedMap<String, String> now = new TreeMap<>(before);
            now.putAll(more);
            put(arn, now);
        });
    }

    void removed(Arn arn, SortedSet<String> keys) {
        known.find(arn).ifPresent(before -> {
            SortedMap<String, String> now = new TreeMap<>(before);
            now.keySet().removeAll(keys);
            put(arn, now);
        });
    }

    void forget(Arn arn) {
        known.forget(arn);
    }

    private List<Arn> unknownOf(Collection<Arn> arns) {
        return arns.stream().filter(arn -> known.find(arn).isEmpty()).toList();
    }

    /** Reads what all want; what somebody else took and failed to read is asked for again by its owner. */
    private void readWanted(Collection<Arn> own) {
        reading.lock();
        try {
            List<Arn> batch = takeWanted(own);
            for (int start = 0; start < batch.size(); start += ElbTags.MAX_PER_CALL) {
                List<Arn> some = batch.subList(start, Math.min(batch.size(), start + ElbTags.MAX_PER_CALL));
                Halving.ask(some, arns -> tags.describe(arns).forEach(this::put));
            }
            known.tidy();
        } finally {
            reading.unlock();
        }
    }

    private List<Arn> takeWanted(Collection<Arn> own) {
        synchronized (wanted) {
            wanted.addAll(own);
            List<Arn> taken = new ArrayList<>(unknownOf(wanted));
            wanted.clear();
            return taken;
        }
    }
}
