package dev.sluice.runner.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

/** Bounds of histogram buckets. */
final class Buckets {
    private static final long[] MILLIS = {5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000};

    private Buckets() {}

    /** Prometheus' default bounds for times in seconds, .005 to 10. */
    static Duration[] seconds() {
        return LongStream.of(MILLIS).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
