package dev.sluice.k8s.queue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Keys that can be worked on, each once, in order of urgency and then of arrival. For one thread. */
final class ReadyKeys<K> {
    private final SequencedMap<K, Instant> changes = new LinkedHashMap<>();
    private final SequencedMap<K, Instant> verifications = new LinkedHashMap<>();

    /** A key that is there already keeps its place, unless it has become more urgent. */
    void add(K key, Urgency urgency, Instant now) {
        switch (urgency) {
            case CHANGE -> {
                Instant since = verifications.remove(key);
                changes.putIfAbsent(key, since == null ? now : since);
            }
            case VERIFICATION -> {
                if (!changes.containsKey(key)) {
                    verifications.putIfAbsent(key, now);
                }
            }
        }
    }

    Optional<Waiting<K>> poll() {
        return changes.isEmpty() ? first(verifications, Urgency.VERIFICATION) : first(changes, Urgency.CHANGE);
    }

    private static <K> Optional<Waiting<K>> first(SequencedMap<K, Instant> keys, Urgency urgency) {
        return Optional.ofNullable(keys.pollFirstEntry())
                .map(entry -> new Waiting<>(entry.getKey(), entry.getValue(), urgency));
    }

    int size() {
        return changes.size() + verifications.size();
    }

    /** A key, when it was added, and why. */
    record Waiting<K>(K key, Instant since, Urgency urgency) {}
}
