package dev.sluice.aws.simulated.call;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The calls made so far: how many of each action, and the latest ones with their outcome. Safe for several threads. */
public final class CallLog {
    private static final int KEPT = 10_000;

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, Long> actions = new TreeMap<>();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long total;

    CallLog() {}

    /** All calls since the start. */
    public synchronized long total() {
        return total;
    }

    /** Calls by {@code service:action}, as in {@code ec2:DescribeSubnets}. */
    public synchronized SortedMap<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** Calls of one action, such as {@code CreateRule}. */
    public synchronized long count(String action) {
        return actions.getOrDefault(action, 0L);
    }

    /** The latest calls, oldest first; those before the last ten thousand are forgotten. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized Attempt begin(Service service, String action) {
        total++;
        counts.merge(service.apiName() + ":" + action, 1L, Long::sum);
        return new Attempt(total, actions.merge(action, 1L, Long::sum), service, action);
    }

    synchronized void end(Attempt attempt, String outcome) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(attempt, outcome));
    }

    /** A call with its outcome: AWS's error code, {@code ok}, or what fault was injected. */
    public record Entry(Attempt attempt, String outcome) {
        public Entry {
            requireNonNull(attempt, "attempt");
            requireNonNull(outcome, "outcome");
        }
    }
}
