package dev.sluice.k8s.queue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
        Map.Entry<K, Instant> first = changes.isEmpty() ? verifications.pollFirstEntry() : changes.pollFirstEntry();
        return first == null ? Optional.empty() : Optional.of(new Waiting<>(first.getKey(), first.getValue()));
    }

    int size() {
        return changes.size() + verifications.size();
    }

    /** A key and when it was added. */
    record Waiting<K>(K key, Instant since) {}
}
