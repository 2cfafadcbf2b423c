package dev.sluice.runner.wiring;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.sluice.core.gate.Gated;
import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.reconcile.IngressLoop;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingLoop;
import dev.sluice.k8s.platform.Platform;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;

/** The controller's parts, put together on a cluster and a cloud. */
public final class Wiring {
    private final Injector injector;

    private Wiring(Injector injector) {
        this.injector = injector;
    }

    /**
     * What is put together. {@code calls} runs AWS calls that may go at the same time; every write to AWS or to the
     * cluster, but for events, passes the gate.
     */
    public record Ground(
            ControllerSettings settings,
            Platform platform,
            Cloud cloud,
            PrometheusRegistry meters,
            ExecutorService calls,
            WriteGate gate) {
        public Ground {
            requireNonNull(settings, "settings");
            requireNonNull(platform, "platform");
            requireNonNull(cloud, "cloud");
            requireNonNull(meters, "meters");
            requireNonNull(calls, "calls");
            requireNonNull(gate, "gate");
        }
    }

    /**
     * With the extensions that are on the class path.
     *
     * @throws com.google.inject.CreationException naming both places where two replace the same part
     */
    public static Wiring of(Ground ground) {
        return of(ground, Surroundings.ofSystem());
    }

    /** As {@link #of(Ground)}, in other surroundings than the system's. */
    public static Wiring of(Ground ground, Surroundings surroundings) {
        return of(ground, surroundings, ServiceLoader.load(Extension.class));
    }

    static Wiring of(Ground ground, Surroundings surroundings, Iterable<Extension> extensions) {
        List<Module> modules = new ArrayList<>(List.of(
                new StrictModule(),
                new CloudModule(Gated.cloud(ground.cloud(), ground.gate())),
                new PlatformModule(ground.platform(), ground.gate()),
                new MeterModule(ground.meters()),
                new CoreModule(ground.settings(), ground.calls(), surroundings),
                new ControllerModule(ground.settings())));
        extensions.forEach(extension -> modules.add(extension.module()));
        return new Wiring(Guice.createInjector(Stage.PRODUCTION, modules));
    }

    /** The part that is bound for this type, be it a default or a replacement. */
    <T> T part(Class<T> type) {
        return injector.getInstance(type);
    }

    public IngressLoop ingressLoop() {
        return part(IngressLoop.class);
    }

    public BindingLoop bindingLoop() {
        return part(BindingLoop.class);
    }

    /** Nothing is bound by accident, and nothing by a proxy. */
    private static final class StrictModule extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
        }
    }
}
