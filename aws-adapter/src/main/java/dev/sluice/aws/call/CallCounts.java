package dev.sluice.aws.call;

import dev.sluice.core.cluster.SortedMaps;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts calls by {@code service:operation}. */
public final class CallCounts implements CallListener {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    @Override
    public void called(CallOutcome call) {
        counts.merge(call.service() + ":" + call.operation(), 1, Integer::sum);
    }

    @Override
    public void attempted(CallOutcome attempt) {}

    /** Calls so far. */
    public SortedMap<String, Integer> counts() {
        return SortedMaps.copyOf(counts);
    }
}
