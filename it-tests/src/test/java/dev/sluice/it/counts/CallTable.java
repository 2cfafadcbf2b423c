package dev.sluice.it.counts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The calls of some work, by action. */
record CallTable(String work, SortedMap<String, Long> byAction) {
    /** The calls made after {@code before}. */
    static CallTable between(String work, Map<String, Long> before, Map<String, Long> after) {
        SortedMap<String, Long> calls = new TreeMap<>(after);
        before.forEach((action, count) -> calls.merge(action, -count, Long::sum));
        calls.values().removeIf(count -> count == 0);
        return new CallTable(work, calls);
    }

    long total() {
        return byAction.values().stream().mapToLong(Long::longValue).sum();
    }

    /** As a table for people. */
    String text() {
        StringBuilder text = new StringBuilder("%s: %d calls%n".formatted(work, total()));
        byAction.forEach((action, count) -> text.append("%8d  %s%n".formatted(count, action)));
        return text.toString();
    }
}
