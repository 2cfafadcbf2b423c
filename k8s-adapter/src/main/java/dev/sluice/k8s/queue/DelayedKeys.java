package dev.sluice.k8s.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Keys that become ready later, each once, at the earliest of its times. For one thread. */
final class DelayedKeys<K> {
    private final Map<K, Instant> dueByKey = new HashMap<>();
    /** Holds outdated entries too: those that {@link #dueByKey} no longer agrees with. */
    private final PriorityQueue<Due<K>> inOrder = new PriorityQueue<>(Comparator.comparing(Due::at));

    void put(K key, Instant due) {
        Instant planned = dueByKey.get(key);
        if (planned == null || due.isBefore(planned)) {
            dueByKey.put(key, due);
            inOrder.add(new Due<>(key, due));
        }
    }

    /** Keys whose time has come, which leave, earliest first. */
    List<K> takeDue(Instant now) {
        List<K> due = new ArrayList<>();
        for (Due<K> next = inOrder.peek(); next != null && !next.at().isAfter(now); next = inOrder.peek()) {
            inOrder.remove();
            if (dueByKey.remove(next.key(), next.at())) {
                due.add(next.key());
            }
        }
        return due;
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(inOrder.peek()).map(Due::at);
    }

    private record Due<K>(K key, Instant at) {}
}
