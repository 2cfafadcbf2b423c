package dev.sluice.k8s.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Keys that become ready later, each once, at the earliest of its times and by its highest urgency. For one thread. */
final class DelayedKeys<K> {
    private final Map<K, Due<K>> dueByKey = new HashMap<>();
    /** Holds outdated entries too: those that {@link #dueByKey} no longer agrees with. */
    private final PriorityQueue<Due<K>> inOrder = new PriorityQueue<>(Comparator.comparing(Due::at));

    void put(K key, Instant at, Urgency urgency) {
        Due<K> planned = dueByKey.get(key);
        Due<K> due = planned == null
                ? new Due<>(key, at, urgency)
                : new Due<>(key, at.isBefore(planned.at()) ? at : planned.at(), urgency.higher(planned.urgency()));
        if (!due.equals(planned)) {
            dueByKey.put(key, due);
            inOrder.add(due);
        }
    }

    /** Keys whose time has come, which leave, earliest first. */
    List<Due<K>> takeDue(Instant now) {
        List<Due<K>> due = new ArrayList<>();
        for (Due<K> next = inOrder.peek(); next != null && !next.at().isAfter(now); next = inOrder.peek()) {
            inOrder.remove();
            if (dueByKey.remove(next.key(), next)) {
                due.add(next);
            }
        }
        return due;
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(inOrder.peek()).map(Due::at);
    }

    /** A key, when it becomes ready, and how urgent it is then. */
    record Due<K>(K key, Instant at, Urgency urgency) {}
}
