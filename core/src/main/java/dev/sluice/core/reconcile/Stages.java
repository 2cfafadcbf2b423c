package dev.sluice.core.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Runs the steps of a reconcile and tells the meters how long each took, failed ones too. */
final class Stages {
    private final ReconcileMetrics metrics;
    private final Clock clock;

    Stages(ReconcileMetrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    <T> T run(IngressStage stage, Supplier<T> step) {
        Instant begin = clock.instant();
        try {
            return step.get();
        } finally {
            metrics.stage(stage, Duration.between(begin, clock.instant()));
        }
    }
}
