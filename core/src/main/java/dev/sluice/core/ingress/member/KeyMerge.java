package dev.sluice.core.ingress.member;

import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges maps of several members by key. */
public final class KeyMerge {
    private final GroupBuild build;
    private final Wording wording;

    public KeyMerge(GroupBuild build, Wording wording) {
        this.build = build;
        this.wording = wording;
    }

    /** The message about two values for one key; {@code later} is the pair that differs from an earlier one. */
    @FunctionalInterface
    public interface Wording {
        String of(SaidPair earlier, SaidPair later);
    }

    /**
     * All pairs together. Two values for a key are reported at each of their places, unless {@code settled} has the
     * key, for which something stronger decides anyway; the first one stays.
     */
    public SortedMap<String, String> merge(List<SaidPair> pairs, Set<String> settled) {
        SortedMap<String, List<SaidPair>> byKey = new TreeMap<>();
        pairs.forEach(pair ->
                byKey.computeIfAbsent(pair.key(), key -> new ArrayList<>()).add(pair));
        SortedMap<String, String> merged = new TreeMap<>();
        byKey.forEach((key, said) -> {
            merged.put(key, said.getFirst().value());
            if (!settled.contains(key)) {
                reportDifferences(said);
            }
        });
        return merged;
    }

    private void reportDifferences(List<SaidPair> said) {
        SaidPair first = said.getFirst();
        for (SaidPair later : said) {
            if (!later.value().equals(first.value())) {
                String message = wording.of(first, later);
                build.reject(first.source(), ProblemCode.CONFLICTING_VALUES, message);
                build.reject(later.source(), ProblemCode.CONFLICTING_VALUES, message);
            }
        }
    }
}
