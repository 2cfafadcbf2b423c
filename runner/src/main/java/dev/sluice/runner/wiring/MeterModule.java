package dev.sluice.runner.wiring;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import dev.sluice.core.reconcile.ReconcileMetrics;
import dev.sluice.runner.metrics.ReconcileMeters;
import io.micrometer.core.instrument.MeterRegistry;

/** Binds the meters of reconciles to the process's registry. */
final class MeterModule extends AbstractModule {
    private final MeterRegistry registry;

    MeterModule(MeterRegistry registry) {
        this.registry = requireNonNull(registry, "registry");
    }

    @Override
    protected void configure() {
        ReconcileMeters meters = new ReconcileMeters(registry);
        bind(MeterRegistry.class).toInstance(registry);
        bind(ReconcileMeters.class).toInstance(meters);
        bind(ReconcileMetrics.class).toInstance(meters);
    }
}
