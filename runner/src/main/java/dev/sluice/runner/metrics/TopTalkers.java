package dev.sluice.runner.metrics;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.k8s.queue.WorkObserver;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which objects are reconciled most often, a few for each controller. An object that was shown once stays in the
 * metric, as with the AWS Load Balancer Controller. Safe for use by several threads.
 */
public final class TopTalkers {
    private static final int SHOWN = 3;

    private final Gauge reconciles;
    private final SortedMap<String, SortedMap<ObjectKey, Integer>> counts = new TreeMap<>();

    public TopTalkers(PrometheusRegistry registry) {
        reconciles = new Families(registry)
                .gauge(
                        "awslbc_controller_top_talkers",
                        "Reconciles of the objects that were reconciled most often lately",
                        "controller",
                        "namespace",
                        "name");
    }

    /** An observer that counts what {@code behind} sees; {@code identity} names the object that a key stands for. */
    public <K> WorkObserver<K> counting(String controller, Function<K, ObjectKey> identity, WorkObserver<K> behind) {
        return new Counting<>(requireNonNull(controller), requireNonNull(identity), requireNonNull(behind));
    }

    /** Shows the counts since the last time and begins anew; to be called every three minutes. */
    public synchronized void publish() {
        counts.forEach((controller, byObject) -> mostFrequent(byObject)
                .forEach(entry -> reconciles
                        .labelValues(
                                controller,
                                entry.getKey().namespace(),
                                entry.getKey().name())
                        .set(entry.getValue())));
        counts.clear();
    }

    private static List<Map.Entry<ObjectKey, Integer>> mostFrequent(SortedMap<ObjectKey, Integer> byObject) {
        return byObject.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<ObjectKey, Integer>::getValue)
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private synchronized void count(String controller, ObjectKey object) {
        counts.computeIfAbsent(controller, key -> new TreeMap<>()).merge(object, 1, Integer::sum);
    }

    private final class Counting<K> implements WorkObserver<K> {
        private final String controller;
        private final Function<K, ObjectKey> identity;
        private final WorkObserver<K> behind;

        Counting(String controller, Function<K, ObjectKey> identity, WorkObserver<K> behind) {
            this.controller = controller;
            this.identity = identity;
            this.behind = behind;
        }

        @Override
        public void added(K key) {
            behind.added(key);
        }

        @Override
        public void started(K key, Duration waited) {
            behind.started(key, waited);
        }

        @Override
        public void finished(K key, Outcome outcome, Duration took) {
            count(controller, identity.apply(key));
            behind.finished(key, outcome, took);
        }

        @Override
        public void retrying(K key) {
            behind.retrying(key);
        }
    }
}
