package dev.sluice.runner.wiring;

import static com.google.inject.multibindings.OptionalBinder.newOptionalBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.core.reconcile.SecretUse;
import dev.sluice.k8s.platform.Platform;

/** Binds the cluster's ports to those of the given platform, each as a default that an extension may replace. */
final class PlatformModule extends AbstractModule {
    private final Platform platform;

    PlatformModule(Platform platform) {
        this.platform = requireNonNull(platform, "platform");
    }

    @Override
    protected void configure() {
        port(ClusterView.class, platform.cluster());
        port(Bindings.class, platform.bindings());
        port(IngressWriter.class, platform.ingresses());
        port(PodConditions.class, platform.podConditions());
        port(TrackedTargets.class, platform.trackedTargets());
        port(EventSink.class, platform.events());
        bind(SecretUse.class).toInstance(platform::useSecrets);
    }

    private <P> void port(Class<P> port, P byDefault) {
        newOptionalBinder(binder(), port).setDefault().toInstance(byDefault);
    }
}
