package dev.sluice.runner.metrics;

import dev.sluice.core.apply.DeletionBreaker;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * Whether {@code --max-deletions-per-window} lets no further load balancer be deleted:
 * {@code sluice_deletion_breaker_open}.
 */
public final class DeletionMeters {
    private DeletionMeters() {}

    /** Shows the breaker, which is asked whenever somebody reads the meters. */
    public static void show(DeletionBreaker breaker, PrometheusRegistry registry) {
        new Families(registry)
                .asked(
                        "sluice_deletion_breaker_open",
                        "Whether no further load balancer may be deleted in this window",
                        gauge -> gauge.call(breaker.isOpen() ? 1 : 0));
    }
}
