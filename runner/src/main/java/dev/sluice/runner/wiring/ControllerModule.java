package dev.sluice.runner.wiring;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.reconcile.IngressLoop;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingLoop;
import dev.sluice.runner.metrics.DeletionMeters;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;

/** Binds the loops: from a touched stack or binding to AWS. */
final class ControllerModule extends AbstractModule {
    private final ControllerSettings settings;

    ControllerModule(ControllerSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    protected void configure() {
        fromPorts(IngressLoop.Cluster.class);
        fromPorts(IngressLoop.Surroundings.class);
        fromPorts(BindingLoop.Cluster.class);
        fromPorts(BindingLoop.Surroundings.class);
    }

    private <R extends Record> void fromPorts(Class<R> type) {
        bind(type).toConstructor(RecordConstructor.of(type));
    }

    @Provides
    @Singleton
    BindingLoop bindingLoop(Cloud cloud, BindingLoop.Cluster cluster, BindingLoop.Surroundings surroundings) {
        return BindingLoop.of(BindingLoop.Aws.from(cloud), cluster, settings, surroundings);
    }

    @Provides
    @Singleton
    IngressLoop ingressLoop(
            Cloud cloud,
            BindingLoop targets,
            IngressLoop.Cluster cluster,
            IngressLoop.Surroundings surroundings,
            PrometheusRegistry meters) {
        IngressLoop loop = IngressLoop.of(IngressLoop.Aws.beside(targets, cloud), cluster, settings, surroundings);
        DeletionMeters.show(loop.deletionBreaker(), meters);
        return loop;
    }
}
