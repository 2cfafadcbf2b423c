package dev.sluice.runner.wiring;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import dev.sluice.core.reconcile.ReconcileMetrics;
import dev.sluice.core.targets.TargetMetrics;
import dev.sluice.runner.metrics.ReconcileMeters;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Binds the meters of reconciles to the process's registry. */
final class MeterModule extends AbstractModule {
    private final PrometheusRegistry registry;

    MeterModule(PrometheusRegistry registry) {
        this.registry = requireNonNull(registry, "registry");
    }

    @Override
    protected void configure() {
        ReconcileMeters meters = new ReconcileMeters(registry);
        bind(PrometheusRegistry.class).toInstance(registry);
        bind(ReconcileMetrics.class).toInstance(meters);
        bind(TargetMetrics.class).toInstance(meters);
    }
}
