package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.call.TargetPace;
import dev.sluice.aws.simulated.call.Wait;
import dev.sluice.aws.simulated.routing.Request;
import dev.sluice.aws.simulated.traffic.Answer;
import dev.sluice.aws.simulated.traffic.RequestStream;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.it.stage.Manifests;
import dev.sluice.it.stage.PlayedDeployment;
import dev.sluice.it.stage.PlayedPod;
import dev.sluice.it.stage.RollingUpdate;
import dev.sluice.it.stage.SimulatedStage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A deployment is rolled over while clients send requests through the load balancer. AWS goes by a clock that stands
 * still until cluster and controller have done what there was to do.
 */
interface RollingUpdateStory {
    String RESOURCE = "shop/to-pods-web:http";

    int REPLICAS = 3;
    Duration TICK = Duration.ofSeconds(2);
    Duration TIME_OF_A_REQUEST = Duration.ofSeconds(5);
    /** Longer than the deregistration delay, which is 30 seconds. */
    Duration SUFFICIENT_GRACE = Duration.ofSeconds(40);

    /** An AWS that takes its time with targets alone. */
    static Simulation patientWithTargets(ManualClock clock) {
        return Simulation.immediate(clock)
                .withPace(new Pace(Wait.none(), new TargetPace.AsConfigured(), Wait.none(), Wait.none()));
    }

    /** A stage whose AWS takes its time by {@link #clock}, and on which nothing has happened yet. */
    SimulatedStage stage();

    ManualClock clock();

    @Test
    default void withReadinessGatesAndSufficientGraceNoRequestFails() throws IOException {
        PlayedDeployment deployment = begin(true);
        RequestStream clients = clients(deployment);

        rollOver(deployment, clients, SUFFICIENT_GRACE);

        assertThat(clients.failures()).isEmpty();
        assertThat(clients.answers()).hasSizeGreaterThan(200);
    }

    @Test
    default void withoutReadinessGatesNoTargetIsReadyInTime() throws IOException {
        PlayedDeployment deployment = begin(false);
        RequestStream clients = clients(deployment);

        rollOver(deployment, clients, SUFFICIENT_GRACE);

        assertThat(clients.failures())
                .isNotEmpty()
                .containsOnly(new Answer.FromLoadBalancer(503, "no target to send it to"));
    }

    @Test
    default void withoutGraceRequestsUnderWayAreLost() throws IOException {
        PlayedDeployment deployment = begin(true);
        RequestStream clients = clients(deployment);

        rollOver(deployment, clients, Duration.ZERO);

        assertThat(clients.failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                Answer.FromLoadBalancer.class,
                                answer -> assertThat(answer.status()).isEqualTo(502)));
    }

    @Test
    default void aVersionWhoseHealthChecksFailDoesNotTakeOver() throws IOException {
        PlayedDeployment deployment = begin(true);
        List<PlayedPod> old = deployment.pods();
        RequestStream clients = clients(deployment);
        RollingUpdate update = new RollingUpdate(deployment, SUFFICIENT_GRACE);
        tick(deployment, clients, update);
        Target broken = Target.of(deployment.pods().getLast().address(), PlayedPod.PORT);
        stage().simulated()
                .health()
                .fail(stage().aws().targetGroups(RESOURCE).getFirst(), broken, "Target.FailedHealthChecks");

        for (int i = 0; i < 20; i++) {
            tick(deployment, clients, update);
        }

        assertThat(deployment.pods()).containsAll(old).hasSize(REPLICAS + 1);
        assertThat(clients.failures()).isEmpty();
    }

    private PlayedDeployment begin(boolean gated) throws IOException {
        PlayedDeployment deployment = new PlayedDeployment(stage());
        stage().cluster().apply(Manifests.read("ingress-to-pods"));
        awaiting()
                .until(() -> stage().cluster()
                        .bindingOf(PlayedDeployment.NAMESPACE, PlayedDeployment.SERVICE)
                        .isPresent());
        if (gated) {
            String binding = stage().cluster()
                    .bindingOf(PlayedDeployment.NAMESPACE, PlayedDeployment.SERVICE)
                    .orElseThrow();
            deployment.gateWith("target-health.elbv2.k8s.aws/" + binding);
        }
        deployment.scale(REPLICAS);
        settle(deployment);
        clock().advance(Duration.ofMinutes(1));
        settle(deployment);
        deployment.kubelet();
        settle(deployment);
        return deployment;
    }

    private RequestStream clients(PlayedDeployment deployment) {
        return stage().simulated()
                .requests(
                        new RequestStream.Plan(
                                stage().aws().loadBalancers().getFirst(),
                                80,
                                Request.get("shop.example.com", "/"),
                                TIME_OF_A_REQUEST),
                        deployment::answers);
    }

    private void rollOver(PlayedDeployment deployment, RequestStream clients, Duration grace) {
        RollingUpdate update = new RollingUpdate(deployment, grace);
        for (int ticks = 0; !update.isDone(); ticks++) {
            assertThat(ticks).as("ticks of a rollout that does not end").isLessThan(200);
            tick(deployment, clients, update);
        }
        clock().advance(TIME_OF_A_REQUEST);
        clients.proceed();
    }

    /** Requests are sent before and after the controller has noticed what has changed. */
    private void tick(PlayedDeployment deployment, RequestStream clients, RollingUpdate update) {
        update.proceed(clock().instant());
        clients.send(5);
        settle(deployment);
        clients.send(5);
        clock().advance(TICK);
    }

    /** Until the targets are the pods, and the gates say what AWS says. */
    private void settle(PlayedDeployment deployment) {
        awaiting().untilAsserted(() -> {
            assertThat(stage().aws().targets(RESOURCE)).isEqualTo(deployment.targets());
            Map<String, String> health = stage().aws().health(RESOURCE);
            for (PlayedPod pod : deployment.pods()) {
                boolean open = pod.gate()
                        .filter(gate -> stage().cluster().isTrue(PlayedDeployment.NAMESPACE, pod.name(), gate))
                        .isPresent();
                boolean healthy = "healthy".equals(health.get(pod.address() + ":" + PlayedPod.PORT));
                if (pod.gate().isPresent() && !pod.isTerminating()) {
                    assertThat(open).as("gate of %s", pod.name()).isEqualTo(healthy);
                }
            }
        });
    }
}
