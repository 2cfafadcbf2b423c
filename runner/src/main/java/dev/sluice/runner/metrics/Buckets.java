package dev.sluice.runner.metrics;

import java.time.Duration;
import java.util.stream.IntStream;

/** Bounds of histogram buckets, and times in the unit of their meters. */
final class Buckets {
    private static final int MOST_RETRIES = 10;
    private static final double NANOS_PER_SECOND = 1e9;

    private Buckets() {}

    /** Prometheus' default bounds for times in seconds. */
    static double[] usual() {
        return new double[] {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};
    }

    /** How long a pod may wait to be healthy, in seconds. */
    static double[] gates() {
        return new double[] {10, 30, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600};
    }

    /** How long a reconcile may take, in seconds, as Kubernetes' controller framework has it. */
    static double[] reconciles() {
        return new double[] {
            .005, .01, .025, .05, .1, .15, .2, .25, .3, .35, .4, .45, .5, .6, .7, .8, .9, 1, 1.25, 1.5, 1.75, 2, 2.5, 3,
            3.5, 4, 4.5, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 40, 50, 60
        };
    }

    /** From ten nanoseconds to a quarter of an hour by powers of ten, in seconds. */
    static double[] queues() {
        return new double[] {1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10, 100, 1000};
    }

    static double[] retries() {
        return IntStream.rangeClosed(0, MOST_RETRIES).asDoubleStream().toArray();
    }

    /** The time in seconds. Never negative, although the system's clock may be set back between two looks at it. */
    static double seconds(Duration time) {
        return Math.max(0, time.toNanos() / NANOS_PER_SECOND);
    }
}
