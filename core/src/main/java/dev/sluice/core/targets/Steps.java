package dev.sluice.core.targets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Runs parts of a pass and tells the meters how they went. */
final class Steps {
    private final TargetMetrics metrics;
    private final Clock clock;

    Steps(TargetMetrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    <T> T counted(FailureCategory category, Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            metrics.failed(category);
            throw e;
        }
    }

    void counted(FailureCategory category, Runnable step) {
        this.<Boolean>counted(category, () -> {
            step.run();
            return true;
        });
    }

    <T> T timed(ReconcileStage stage, Supplier<T> part) {
        Instant start = clock.instant();
        try {
            return part.get();
        } finally {
            metrics.stage(stage, Duration.between(start, clock.instant()));
        }
    }

    void timed(ReconcileStage stage, Runnable part) {
        this.<Boolean>timed(stage, () -> {
            part.run();
            return true;
        });
    }

    /** A failure that was found, not thrown. */
    void failed(FailureCategory category) {
        metrics.failed(category);
    }
}
