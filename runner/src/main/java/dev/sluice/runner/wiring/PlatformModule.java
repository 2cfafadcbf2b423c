package dev.sluice.runner.wiring;

import static com.google.inject.multibindings.OptionalBinder.newOptionalBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.gate.Gated;
import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.core.reconcile.IngressLoop;
import dev.sluice.core.reconcile.SecretUse;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.platform.Platform;
import jakarta.inject.Singleton;

/** Binds the cluster's ports to those of the given platform, each as a default that an extension may replace. */
final class PlatformModule extends AbstractModule {
    private final Platform platform;
    private final WriteGate gate;

    PlatformModule(Platform platform, WriteGate gate) {
        this.platform = requireNonNull(platform, "platform");
        this.gate = requireNonNull(gate, "gate");
    }

    @Override
    protected void configure() {
        port(ClusterView.class, platform.cluster());
        port(Bindings.class, Gated.bindings(platform.bindings(), gate));
        port(IngressWriter.class, Gated.ingresses(platform.ingresses(), gate));
        port(PodConditions.class, Gated.podConditions(platform.podConditions(), gate));
        port(TrackedTargets.class, Gated.trackedTargets(platform.trackedTargets(), gate));
        port(EventSink.class, platform.events());
        bind(SecretUse.class).toInstance(platform::useSecrets);
    }

    /**
     * The platform's index follows the platform's own view; one that an extension puts in its place is read as a whole.
     */
    @Provides
    @Singleton
    IngressLoop.Groups groups(ClusterView cluster, ControllerSettings settings) {
        return cluster.equals(platform.cluster()) ? platform.groups()::load : IngressLoop.Groups.in(cluster, settings);
    }

    private <P> void port(Class<P> port, P byDefault) {
        newOptionalBinder(binder(), port).setDefault().toInstance(byDefault);
    }
}
