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
import java.util.Optional;

/** A queue with its workers: everything of one kind that is reconciled, such as stacks or bindings. */
final class WorkLane<K> {
    private final InstantSource clock;
    private final WorkQueue<K> queue;
    private final Workers<K> workers;
    private final int threads;
    /** Until this process leads. */
    private Optional<Standby<K>> standby = Optional.of(new Standby<>());

    /** What a lane is made of; {@code name} stands in logs and meters. */
    record Plan<K>(String name, int threads, Backoff backoff, Reconciler<K> reconciler, WorkObserver<K> observer) {}

    WorkLane(Plan<K> plan, InstantSource clock) {
        this.clock = clock;
        queue = new WorkQueue<>(clock, plan.backoff(), plan.observer());
        workers = new Workers<>(plan.name(), queue, plan.reconciler(), clock, plan.observer());
        threads = plan.threads();
    }

    synchronized void add(K key, Occasion occasion) {
        standby.ifPresentOrElse(
                waiting -> waiting.add(key, occasion, clock.instant()),
                () -> queue.add(
                        key,
                        switch (occasion) {
                            case CHANGE -> Urgency.CHANGE;
                            case VERIFICATION -> Urgency.VERIFICATION;
                        }));
    }

    /** Begins to work, with what was touched until now. */
    synchronized void start() {
        standby.ifPresent(waiting -> waiting.drainTo(queue::add, clock.instant()));
        standby = Optional.empty();
        workers.start(threads);
    }

    /** Gives out no further key. */
    void shutDown() {
        queue.shutDown();
    }

    /** Interrupts what is being worked on, and waits for nothing. */
    void abandon() {
        workers.abandon();
    }

    /** Waits for what is being worked on, and interrupts what is not finished in time. */
    void stop(Duration grace) {
        try {
            workers.stop(grace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
