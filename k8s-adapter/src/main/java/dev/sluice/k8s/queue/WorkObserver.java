package dev.sluice.k8s.queue;

import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;

/**
 * Sees what a queue and its workers do, for metrics. Called while the queue is locked: must be quick and never throw.
 */
public interface WorkObserver<K> {
    /** The key was added, or its delay is over. */
    void added(K key);

    /** A worker began, after the key had waited that long. */
    void started(K key, Duration waited);

    /** A worker ended. */
    void finished(K key, Outcome outcome, Duration took);

    /** The key will be added again because its last run failed. */
    void retrying(K key);

    /** An observer that ignores what it is told. */
    static <K> WorkObserver<K> none() {
        return new WorkObserver<>() {
            @Override
            public void added(K key) {}

            @Override
            public void started(K key, Duration waited) {}

            @Override
            public void finished(K key, Outcome outcome, Duration took) {}

            @Override
            public void retrying(K key) {}
        };
    }
}
