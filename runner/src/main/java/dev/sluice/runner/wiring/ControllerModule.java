package dev.sluice.runner.wiring;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.sluice.core.apply.Applier;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.observe.StackObserver;
import dev.sluice.core.planning.Planner;
import dev.sluice.core.planning.difference.UnknownSecrets;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.Pause;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.core.reconcile.IngressParts;
import dev.sluice.core.reconcile.IngressReconcile;
import dev.sluice.core.reconcile.StackDeployment;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingLoop;
import dev.sluice.runner.metrics.DeletionMeters;
import dev.sluice.runner.metrics.ReconcileMeters;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** Binds the loops: from a touched stack or binding to AWS. */
final class ControllerModule extends AbstractModule {
    private final ControllerSettings settings;

    ControllerModule(ControllerSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    protected void configure() {
        bind(IngressParts.class).toConstructor(RecordConstructor.of(IngressParts.class));
    }

    @Provides
    @Singleton
    StackObserver observer(Cloud cloud, Bindings bindings, Known known, Executor calls) {
        return new StackObserver(cloud, bindings, known, settings, calls);
    }

    @Provides
    @Singleton
    Planner planner() {
        return new Planner(settings, UnknownSecrets.REWRITE);
    }

    @Provides
    @Singleton
    Applier.Writers writers(
            Cloud cloud, Bindings bindings, BackendSecurityGroup backendSecurityGroup, BindingLoop bindingLoop) {
        return new Applier.Writers(
                bindingLoop.watched(cloud),
                bindings,
                backendSecurityGroup,
                bindingLoop.securityGroups()::collectGarbage);
    }

    @Provides
    @Singleton
    Applier applier(Applier.Writers writers, Known known, Executor calls, Pause pause, PrometheusRegistry meters) {
        Applier applier = new Applier(writers, known, settings, calls, pause);
        DeletionMeters.show(applier.deletionBreaker(), meters);
        return applier;
    }

    @Provides
    @Singleton
    StackDeployment deployment(StackObserver observer, Planner planner, Applier applier, Known known) {
        return new StackDeployment(observer, planner, applier, known.inventory());
    }

    @Provides
    @Singleton
    BindingLoop.Cluster bindingCluster(
            ClusterView view,
            Bindings bindings,
            PodConditions podConditions,
            TrackedTargets trackedTargets,
            EventSink events) {
        return new BindingLoop.Cluster(view, bindings, podConditions, trackedTargets, events);
    }

    @Provides
    @Singleton
    BindingLoop bindingLoop(
            Cloud cloud, BindingLoop.Cluster cluster, Clock clock, RandomGenerator random, ReconcileMeters meters) {
        return BindingLoop.of(
                BindingLoop.Aws.from(cloud), cluster, settings, new BindingLoop.Surroundings(clock, random, meters));
    }

    @Provides
    @Singleton
    IngressReconcile ingressReconcile(IngressParts parts) {
        return new IngressReconcile(parts);
    }
}
