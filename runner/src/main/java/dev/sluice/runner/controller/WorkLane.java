package dev.sluice.runner.controller;

import dev.sluice.k8s.queue.Backoff;
import dev.sluice.k8s.queue.Reconciler;
import dev.sluice.k8s.queue.Urgency;
import dev.sluice.k8s.queue.WorkObserver;
import dev.sluice.k8s.queue.WorkQueue;
import dev.sluice.k8s.queue.Workers;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;
import java.time.Duration;
import java.time.InstantSource;

/** A queue with its workers: everything of one kind that is reconciled, such as stacks or bindings. */
final class WorkLane<K> {
    private static final Duration GRACE = Duration.ofSeconds(25);

    private final WorkQueue<K> queue;
    private final Workers<K> workers;
    private final int threads;

    /** What a lane is made of; {@code name} stands in logs and meters. */
    record Plan<K>(String name, int threads, Backoff backoff, Reconciler<K> reconciler, WorkObserver<K> observer) {}

    WorkLane(Plan<K> plan, InstantSource clock) {
        queue = new WorkQueue<>(clock, plan.backoff(), plan.observer());
        workers = new Workers<>(plan.name(), queue, plan.reconciler(), clock, plan.observer());
        threads = plan.threads();
    }

    void add(K key, Occasion occasion) {
        queue.add(
                key,
                switch (occasion) {
                    case CHANGE -> Urgency.CHANGE;
                    case VERIFICATION -> Urgency.VERIFICATION;
                });
    }

    void start() {
        workers.start(threads);
    }

    void stop() {
        try {
            workers.stop(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
