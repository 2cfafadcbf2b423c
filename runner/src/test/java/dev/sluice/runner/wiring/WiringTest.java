package dev.sluice.runner.wiring;

import static com.google.inject.multibindings.OptionalBinder.newOptionalBinder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Module;
import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.FakeEvents;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingOutcome;
import dev.sluice.k8s.platform.ManifestPlatform;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
    @TempDir
    private Path folder;

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        calls.close();
    }

    @Test
    void theStrictInjectorMakesEveryPart() {
        Wiring wiring = Wiring.of(ground(), Surroundings.ofSystem(), List.of());

        assertThat(wiring.ingressLoop().reconcile().reconcile(StackId.explicit("nobody")))
                .isEqualTo(new Outcome.Done());
        assertThat(wiring.bindingLoop().reconcile().reconcile(new ObjectKey("no", "body")))
                .isEqualTo(new BindingOutcome.Done());
    }

    @Test
    void anExtensionReplacesAPort() {
        EventSink own = (subject, type, reason, message) -> {};

        Wiring wiring = Wiring.of(ground(), Surroundings.ofSystem(), List.of(() -> replacing(EventSink.class, own)));

        assertThat(wiring.part(EventSink.class)).isSameAs(own);
    }

    @Test
    void theLoopOfIngressesWorksThroughReplacedPorts() {
        GivenCluster cluster = Given.aCluster()
                .with(Given.anIngressClass("alb"))
                .with(Given.anIngress("shop/web")
                        .inGroup("shop")
                        .routing("", "/", "missing")
                        .build());
        FakeEvents events = new FakeEvents();
        Wiring wiring = Wiring.of(
                ground(),
                Surroundings.ofSystem(),
                List.of(() -> replacing(ClusterView.class, cluster), () -> replacing(EventSink.class, events)));

        assertThat(wiring.ingressLoop().observation(plan -> {}).observe(StackId.explicit("shop")))
                .isEqualTo(new Outcome.Done());
        assertThat(events.take())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("Ingress shop/web NORMAL Planned");
    }

    @Test
    void twoReplacementsOfOnePortStopTheStartAndAreBothNamed() {
        assertThatThrownBy(() -> Wiring.of(
                        ground(), Surroundings.ofSystem(), List.of(FirstReplacement::new, SecondReplacement::new)))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining(FirstReplacement.class.getSimpleName())
                .hasMessageContaining(SecondReplacement.class.getSimpleName());
    }

    private Wiring.Ground ground() {
        SimulatedAws aws = SimulatedAws.example(Simulation.immediate(InstantSource.system()));
        return new Wiring.Ground(
                ControllerSettings.defaults(new ClusterIdentity(
                        "demo",
                        aws.world().account().vpcId(),
                        aws.world().account().region())),
                new ManifestPlatform(folder, "alb", new IngressReferences(true), InstantSource.system()),
                aws.cloud(),
                new PrometheusRegistry(),
                calls,
                WriteGate.open());
    }

    private static <P> Module replacing(Class<P> port, P replacement) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                newOptionalBinder(binder(), port).setBinding().toInstance(replacement);
            }
        };
    }

    private static final class FirstReplacement extends AbstractModule {
        @Override
        protected void configure() {
            newOptionalBinder(binder(), EventSink.class).setBinding().toInstance((s, t, r, m) -> {});
        }
    }

    private static final class SecondReplacement extends AbstractModule {
        @Override
        protected void configure() {
            newOptionalBinder(binder(), EventSink.class).setBinding().toInstance((s, t, r, m) -> {});
        }
    }
}
