package dev.sluice.runner.metrics;

import dev.sluice.core.reconcile.Outcome;
import dev.sluice.k8s.queue.WorkObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What a queue and its workers do, under the names of Kubernetes' controller framework. */
public final class WorkMeters<K> implements WorkObserver<K> {
    private static final String CONTROLLER = "controller";

    private final MeterRegistry registry;
    private final String controller;
    private final AtomicInteger active;

    /** Meters of the controller with this name, which runs that many workers. */
    public WorkMeters(MeterRegistry registry, String controller, int workers) {
        this.registry = registry;
        this.controller = controller;
        this.active = registry.gauge(
                "controller_runtime_active_workers", Tags.of(CONTROLLER, controller), new AtomicInteger());
        registry.gauge("controller_runtime_max_concurrent_reconciles", Tags.of(CONTROLLER, controller), workers);
    }

    @Override
    public void added(K key) {
        registry.counter("workqueue_adds", "name", controller).increment();
    }

    @Override
    public void started(K key, Duration waited) {
        active.incrementAndGet();
        record("workqueue_queue_duration", "name", waited);
    }

    @Override
    public void finished(K key, Outcome outcome, Duration took) {
        active.decrementAndGet();
        record("workqueue_work_duration", "name", took);
        record("controller_runtime_reconcile_time", CONTROLLER, took);
        registry.counter("controller_runtime_reconcile", CONTROLLER, controller, "result", result(outcome))
                .increment();
        if (outcome instanceof Outcome.Retry) {
            registry.counter("controller_runtime_reconcile_errors", CONTROLLER, controller)
                    .increment();
        }
    }

    @Override
    public void retrying(K key) {
        registry.counter("workqueue_retries", "name", controller).increment();
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "success";
            case Outcome.RequeueAfter later -> "requeue_after";
            case Outcome.Retry retry -> "error";
        };
    }

    private void record(String name, String key, Duration time) {
        Timer timer = Timer.builder(name)
                .tags(key, controller)
                .serviceLevelObjectives(Buckets.seconds())
                .register(registry);
        // The clock of the wall may go back a little between two looks at it.
        timer.record(time.isNegative() ? Duration.ZERO : time);
    }
}
