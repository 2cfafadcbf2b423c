package dev.sluice.core.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers that stay good for a while. Safe for use by several threads; two that miss at once both ask. */
final class ExpiringAnswers<K, V> {
    private final InstantSource clock;
    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();

    ExpiringAnswers(InstantSource clock) {
        this.clock = clock;
    }

    Optional<V> find(K question) {
        return Optional.ofNullable(answers.get(question))
                .filter(answer -> clock.instant().isBefore(answer.expires()))
                .map(Answer::value);
    }

    void keep(K question, V value, Duration lifetime) {
        Instant now = clock.instant();
        answers.values().removeIf(answer -> !now.isBefore(answer.expires()));
        answers.put(question, new Answer<>(value, now.plus(lifetime)));
    }

    private record Answer<V>(V value, Instant expires) {}
}
