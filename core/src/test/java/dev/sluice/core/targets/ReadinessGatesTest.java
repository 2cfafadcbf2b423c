package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aPod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakePodConditions;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessGatesTest {
    private static final String TYPE = "target-health.elbv2.k8s.aws/cart";

    private final Calls calls = new Calls();
    private final GivenCluster cluster = aCluster();
    private final ManualClock clock = new ManualClock();
    private final ReadinessGates gates =
            new ReadinessGates(new FakePodConditions(calls, cluster), cluster, TargetMetrics.none(), clock);
    private final TargetGroupBinding cart = aBinding("shop/cart").build();

    @ParameterizedTest
    @CsvSource({
        "healthy,     '',                          TRUE,    false",
        "initial,     Elb.InitialHealthChecking,   FALSE,   true",
        "unhealthy,   Target.FailedHealthChecks,   FALSE,   true",
        "unused,      Target.NotInUse,             FALSE,   true",
        "unavailable, Target.HealthCheckDisabled,  FALSE,   true",
        "'',          '',                          UNKNOWN, true",
    })
    void sayWhatAwsSaysOfTheTarget(String state, String reason, ConditionStatus status, boolean again) {
        Pod pod = aPod("shop/p", "10.0.0.1").gatedBy("cart").build();

        assertThat(update(pod, state, reason)).isEqualTo(again);

        assertThat(condition(pod))
                .contains(new Pod.Condition(
                        TYPE, status, reason, state.isEmpty() ? "" : "as AWS puts it", Optional.of(clock.instant())));
    }

    @Test
    void areNotWrittenAgainWhileNothingChanges() {
        Pod pod = aPod("shop/p", "10.0.0.1").gatedBy("cart").build();
        update(pod, "initial", "Elb.InitialHealthChecking");
        calls.take();

        update(cluster.pod(pod.key()).orElseThrow(), "initial", "Elb.InitialHealthChecking");

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void keepTheirTransitionTimeWhileTheStatusStays() {
        Pod pod = aPod("shop/p", "10.0.0.1").gatedBy("cart").build();
        Instant first = clock.instant();
        update(pod, "initial", "Elb.InitialHealthChecking");
        clock.advance(Duration.ofSeconds(30));
        update(cluster.pod(pod.key()).orElseThrow(), "unhealthy", "Target.FailedHealthChecks");
        assertThat(condition(pod).flatMap(Pod.Condition::lastTransition)).contains(first);

        update(cluster.pod(pod.key()).orElseThrow(), "healthy", "");
        assertThat(condition(pod).flatMap(Pod.Condition::lastTransition)).contains(clock.instant());
    }

    @Test
    void ofOtherBindingsAndUngatedPodsAreLeftAlone() {
        assertThat(update(aPod("shop/p", "10.0.0.1").gatedBy("till").build(), "initial", ""))
                .isFalse();
        assertThat(update(aPod("shop/q", "10.0.0.2").build(), "initial", "")).isFalse();

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void ofAPodThatIsGoneNeedNoOtherLook() {
        Pod pod = aPod("shop/p", "10.0.0.1").gatedBy("cart").build();

        assertThat(gates.update(cart, initial(pod))).isFalse();
        assertThat(calls.take()).containsExactly("setCondition shop/p FALSE ");
    }

    private static TargetMatch<PodEndpoint> initial(Pod pod) {
        PodEndpoint endpoint = new PodEndpoint(pod, pod.podIp(), 8080, Optional.empty());
        return TargetMatch.of(
                List.of(endpoint), List.of(new TargetHealth(Target.of(pod.podIp(), 8080), "initial", "", "")));
    }

    private boolean update(Pod pod, String state, String reason) {
        cluster.with(pod);
        PodEndpoint endpoint = new PodEndpoint(pod, pod.podIp(), 8080, Optional.empty());
        TargetHealth health =
                new TargetHealth(Target.of(pod.podIp(), 8080), state, reason, state.isEmpty() ? "" : "as AWS puts it");
        return gates.update(cart, TargetMatch.of(List.of(endpoint), List.of(health)));
    }

    private Optional<Pod.Condition> condition(Pod pod) {
        return cluster.pod(pod.key()).orElseThrow().condition(TYPE);
    }
}
