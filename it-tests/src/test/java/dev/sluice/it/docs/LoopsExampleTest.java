package dev.sluice.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.model.StackId;
import dev.sluice.core.reconcile.IngressLoop;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.platform.ManifestPlatform;
import dev.sluice.k8s.watch.ClusterEvents;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopsExampleTest {
    private static final Path PLAN = Path.of("..", "examples", "plan");

    private final SimulatedAws aws =
            SimulatedAws.load(PLAN.resolve("aws.yaml"), Simulation.immediate(InstantSource.system()));
    private final ManifestPlatform platform =
            new ManifestPlatform(PLAN.resolve("cluster"), "alb", new IngressReferences(true), InstantSource.system());

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void deploysTheGameAndRegistersItsNodes() {
        platform.startUnwatched(new Unheard());
        platform.applyNow();

        Outcome outcome = LoopsExample.run(
                platform, aws.cloud(), settings(), Runnable::run, new StackId("game-2048", "ingress-2048"));

        ElbLoadBalancer loadBalancer = aws.cloud().loadBalancers().list().getFirst();
        assertThat(outcome).isEqualTo(new Outcome.Done());
        assertThat(platform.cluster().ingresses())
                .flatExtracting(Ingress::hostnames)
                .containsExactly(loadBalancer.dnsName());
        assertThat(targets()).containsExactlyInAnyOrder("i-0000000000000000a:31080", "i-0000000000000000b:31080");
    }

    @Test
    void aProgramMayLeaveTargetsToAnotherOne() {
        platform.startUnwatched(new Unheard());
        platform.applyNow();
        IngressLoop ingresses = IngressLoop.of(
                IngressLoop.Aws.from(aws.cloud()),
                new IngressLoop.Cluster(
                        platform.cluster(),
                        platform.groups()::load,
                        platform.bindings(),
                        platform.ingresses(),
                        platform.events(),
                        platform::useSecrets),
                settings(),
                IngressLoop.Surroundings.ofSystem(Runnable::run));

        Outcome outcome = ingresses.reconcile().reconcile(new StackId("game-2048", "ingress-2048"));

        assertThat(outcome).isEqualTo(new Outcome.Done());
        assertThat(aws.cloud().loadBalancers().list()).hasSize(1);
        assertThat(platform.cluster().targetGroupBindings()).hasSize(1);
        assertThat(targets()).isEmpty();
    }

    private ControllerSettings settings() {
        return ControllerSettings.defaults(new ClusterIdentity(
                "demo", aws.world().account().vpcId(), aws.world().account().region()));
    }

    private List<String> targets() {
        ElbTargetGroup group = aws.cloud().targetGroups().list().getFirst();
        return aws.cloud().targets().assuming("", "").health(group.arn()).stream()
                .map(health -> health.target().id() + ":" + health.target().port())
                .toList();
    }

    /** The test looks once and waits for nothing. */
    private static final class Unheard implements ClusterEvents {
        @Override
        public void stackTouched(StackId stack, Occasion occasion) {}

        @Override
        public void bindingTouched(ObjectKey binding, Occasion occasion) {}
    }
}
