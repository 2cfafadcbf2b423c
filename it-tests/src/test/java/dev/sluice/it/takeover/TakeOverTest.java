package dev.sluice.it.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingOutcome;
import dev.sluice.k8s.platform.ManifestPlatform;
import dev.sluice.runner.wiring.Wiring;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole run over a world that upstream 3.5.0 left: eight Ingresses in six stacks, in AWS and in the cluster. */
class TakeOverTest {
    private static final Path RECORDED = Path.of("src", "test", "resources", "recorded", "upstream-3.5.0");
    private static final String READS = ".*:(Describe|Get|List).*";

    private final SimulatedAws aws =
            SimulatedAws.load(RECORDED.resolve("aws.yaml"), Simulation.immediate(InstantSource.system()));
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Touched touched = new Touched();
    private final ManifestPlatform platform = new ManifestPlatform(
            RECORDED.resolve("cluster"), "alb", new IngressReferences(true), InstantSource.system());
    private final Wiring wiring = Wiring.of(new Wiring.Ground(
            ControllerSettings.defaults(new ClusterIdentity(
                    "demo", aws.world().account().vpcId(), aws.world().account().region())),
            platform,
            aws.cloud(),
            new PrometheusRegistry(),
            calls,
            WriteGate.open()));

    @BeforeEach
    void readTheCluster() throws InterruptedException {
        platform.start(touched);
    }

    @AfterEach
    void stop() {
        platform.close();
        calls.close();
    }

    @Test
    void everyStackIsVerifiedAndNothingIsWrittenToAwsOrTheCluster() {
        String before = aws.yaml();
        List<Ingress> ingresses = platform.cluster().ingresses();
        List<TargetGroupBinding> bindings = platform.cluster().targetGroupBindings();

        assertThat(touched.stacks())
                .hasSize(6)
                .allSatisfy(stack -> assertThat(wiring.ingressLoop().reconcile().reconcile(stack))
                        .isEqualTo(new Outcome.Done()));
        assertThat(touched.bindings())
                .hasSize(11)
                .allSatisfy(
                        binding -> assertThat(wiring.bindingLoop().reconcile().reconcile(binding))
                                .isEqualTo(new BindingOutcome.Deferred()));

        assertThat(aws.calls().log().counts().keySet()).isNotEmpty().allMatch(action -> action.matches(READS));
        assertThat(aws.yaml()).isEqualTo(before);
        assertThat(platform.cluster().ingresses()).isEqualTo(ingresses);
        assertThat(platform.cluster().targetGroupBindings()).isEqualTo(bindings);
    }
}
