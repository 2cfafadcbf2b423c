package dev.sluice.runner.metrics;

import static java.util.Objects.requireNonNull;

import dev.sluice.k8s.queue.WorkObserver;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What queues and their workers do, under the names of Kubernetes' controller framework. */
public final class WorkMeters {
    private static final String CONTROLLER = "controller";
    private static final String[] QUEUE = {"name", CONTROLLER};

    private final InstantSource clock;
    private final List<ObservedWork<?>> lanes = new CopyOnWriteArrayList<>();
    private final OfReconciles reconciles;
    private final OfQueues queues;

    public WorkMeters(PrometheusRegistry registry, InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
        Families families = new Families(registry);
        reconciles = OfReconciles.in(families);
        queues = OfQueues.in(families);
        families.asked(
                "workqueue_depth",
                "Keys that wait for a worker",
                callback -> lanes.forEach(lane -> callback.call(lane.waiting(), lane.name(), lane.name())),
                QUEUE);
        families.asked(
                "workqueue_unfinished_work_seconds",
                "Time that unfinished work has taken so far, summed over all workers",
                callback -> lanes.forEach(lane -> callback.call(lane.unfinishedSeconds(), lane.name(), lane.name())),
                QUEUE);
        families.asked(
                "workqueue_longest_running_processor_seconds",
                "Time that the longest unfinished work has taken so far",
                callback -> lanes.forEach(lane -> callback.call(lane.longestSeconds(), lane.name(), lane.name())),
                QUEUE);
    }

    /** The observer of the controller with this name, which runs that many workers. */
    public <K> WorkObserver<K> of(String controller, int workers) {
        ObservedWork<K> lane = new ObservedWork<>(controller, clock, reconciles, queues);
        lanes.add(lane);
        reconciles.begin(controller, workers);
        return lane;
    }

    /** Meters of what workers do. */
    record OfReconciles(
            Counter all,
            Counter errors,
            Counter terminalErrors,
            Counter panics,
            Counter timeouts,
            Histogram time,
            Gauge mostConcurrent,
            Gauge active) {

        /** Meters that never moved are shown too. */
        void begin(String controller, int workers) {
            mostConcurrent.labelValues(controller).set(workers);
            active.initLabelValues(controller);
            for (Counter counter : List.of(errors, terminalErrors, panics, timeouts)) {
                counter.initLabelValues(controller);
            }
        }

        static OfReconciles in(Families families) {
            return new OfReconciles(
                    families.counter(
                            "controller_runtime_reconcile_total", "Reconciles by result", CONTROLLER, "result"),
                    families.counter("controller_runtime_reconcile_errors_total", "Reconciles that failed", CONTROLLER),
                    families.counter(
                            "controller_runtime_terminal_reconcile_errors_total",
                            "Reconciles that failed and are not tried again",
                            CONTROLLER),
                    families.counter(
                            "controller_runtime_reconcile_panics_total", "Reconciles that a bug ended", CONTROLLER),
                    families.counter(
                            "controller_runtime_reconcile_timeouts_total", "Reconciles that took too long", CONTROLLER),
                    families.histogram(
                            "controller_runtime_reconcile_time_seconds",
                            "Time of a reconcile",
                            Buckets.reconciles(),
                            CONTROLLER),
                    families.gauge("controller_runtime_max_concurrent_reconciles", "Workers", CONTROLLER),
                    families.gauge("controller_runtime_active_workers", "Workers that work", CONTROLLER));
        }
    }

    /** Meters of what passes a queue. */
    record OfQueues(Counter added, Counter retried, Histogram waited, Histogram worked) {
        static OfQueues in(Families families) {
            return new OfQueues(
                    families.counter("workqueue_adds_total", "Additions to the queue", QUEUE),
                    families.counter("workqueue_retries_total", "Additions after a failure", QUEUE),
                    families.histogram(
                            "workqueue_queue_duration_seconds", "Time that a key waited", Buckets.queues(), QUEUE),
                    families.histogram(
                            "workqueue_work_duration_seconds", "Time of the work on a key", Buckets.queues(), QUEUE));
        }
    }
}
