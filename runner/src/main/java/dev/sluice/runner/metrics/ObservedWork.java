package dev.sluice.runner.metrics;

import dev.sluice.core.problem.Blame;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.k8s.queue.WorkObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One queue with its workers, as its observer sees it. Safe for use by several threads. */
final class ObservedWork<K> implements WorkObserver<K> {
    private final String name;
    private final InstantSource clock;
    private final WorkMeters.OfReconciles reconciles;
    private final WorkMeters.OfQueues queues;
    private final Set<K> waiting = ConcurrentHashMap.newKeySet();
    private final Map<K, Instant> working = new ConcurrentHashMap<>();

    ObservedWork(String name, InstantSource clock, WorkMeters.OfReconciles reconciles, WorkMeters.OfQueues queues) {
        this.name = name;
        this.clock = clock;
        this.reconciles = reconciles;
        this.queues = queues;
    }

    String name() {
        return name;
    }

    /** Keys that a worker could take: one that is being worked on has to wait for that to end. */
    int waiting() {
        return Math.toIntExact(
                waiting.stream().filter(key -> !working.containsKey(key)).count());
    }

    double unfinishedSeconds() {
        return unfinished().mapToDouble(Buckets::seconds).sum();
    }

    double longestSeconds() {
        return unfinished().max(Comparator.naturalOrder()).map(Buckets::seconds).orElse(0.0);
    }

    private Stream<Duration> unfinished() {
        Instant now = clock.instant();
        return working.values().stream().map(since -> Duration.between(since, now));
    }

    @Override
    public void added(K key) {
        waiting.add(key);
        queues.added().labelValues(name, name).inc();
    }

    @Override
    public void started(K key, Duration waited) {
        waiting.remove(key);
        working.put(key, clock.instant());
        reconciles.active().labelValues(name).inc();
        queues.waited().labelValues(name, name).observe(Buckets.seconds(waited));
    }

    @Override
    public void finished(K key, Outcome outcome, Duration took) {
        working.remove(key);
        double seconds = Buckets.seconds(took);
        reconciles.active().labelValues(name).dec();
        queues.worked().labelValues(name, name).observe(seconds);
        reconciles.time().labelValues(name).observe(seconds);
        reconciles.all().labelValues(name, result(outcome)).inc();
        if (outcome instanceof Outcome.Retry retry) {
            reconciles.errors().labelValues(name).inc();
            if (retry.blame() == Blame.BUG) {
                reconciles.panics().labelValues(name).inc();
            }
        }
    }

    @Override
    public void retrying(K key) {
        queues.retried().labelValues(name, name).inc();
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "success";
            case Outcome.RequeueAfter later -> "requeue_after";
            case Outcome.Retry retry -> "error";
        };
    }
}
