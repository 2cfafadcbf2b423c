package dev.sluice.aws.simulated.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.Lab;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.routing.Request;
import dev.sluice.aws.simulated.traffic.Answer.FromLoadBalancer;
import dev.sluice.aws.simulated.traffic.Answer.FromTarget;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Ref;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestStreamTest {
    private static final Target A = Target.of("i-0000000000000000a", 80);
    private static final Target B = Target.of("i-0000000000000000b", 80);
    private static final Duration CHECKED = Duration.ofMinutes(1);
    private static final Duration SECONDS_5 = Duration.ofSeconds(5);

    private final Lab lab = Lab.of(Pace.lifelike());
    private final Arn balancer = lab.loadBalancer("web");
    private final Arn listener = lab.http(balancer, 80);
    private final Arn cart = lab.targetGroup("cart");
    private final Set<Target> dead = new HashSet<>();
    private final RequestStream stream = stream("/1", SECONDS_5);

    @Test
    void healthyTargetsTakeTurns() {
        serve(cart, A, B);

        stream.send(3);
        assertThat(stream.answers()).isEmpty();
        assertThat(stream.underWay()).isEqualTo(3);
        lab.pass(SECONDS_5);
        stream.proceed();

        assertThat(stream.answers()).containsExactly(new FromTarget(A), new FromTarget(B), new FromTarget(A));
        assertThat(stream.underWay()).isZero();
    }

    @Test
    void targetGroupsGetTheirWeights() {
        Arn till = lab.targetGroup("till");
        lab.rule(listener, 1, new Action.Forward(List.of(weighted(cart, 3), weighted(till, 1)), Optional.empty()));
        lab.targets().register(cart, List.of(A));
        lab.targets().register(till, List.of(B));
        lab.pass(CHECKED);
        RequestStream quick = stream("/1", Duration.ZERO);

        quick.send(8);

        assertThat(quick.answers()).filteredOn(new FromTarget(A)::equals).hasSize(6);
        assertThat(quick.answers()).filteredOn(new FromTarget(B)::equals).hasSize(2);
    }

    @Test
    void initialTargetsGetNothing() {
        lab.rule(listener, 1, Desired.forwardTo(cart));
        lab.targets().register(cart, List.of(A));

        stream.send(1);

        assertThat(stream.failures()).containsExactly(new FromLoadBalancer(503, "no target to send it to"));
    }

    @Test
    void unhealthyTargetsGetRequestsOnlyWhileThereIsNoHealthyOne() {
        serve(cart, A, B);
        RequestStream quick = stream("/1", Duration.ZERO);
        lab.aws().health().fail(cart, A, "Target.FailedHealthChecks");
        quick.send(2);
        lab.aws().health().fail(cart, B, "Target.FailedHealthChecks");
        quick.send(2);

        assertThat(quick.answers())
                .containsExactly(new FromTarget(B), new FromTarget(B), new FromTarget(A), new FromTarget(B));
    }

    @Test
    void aDrainingTargetGetsNoRequestButFinishesThoseItHas() {
        serve(cart, A, B);
        stream.send(2);
        lab.targets().deregister(cart, List.of(A));
        stream.send(2);
        lab.pass(SECONDS_5);
        stream.proceed();

        assertThat(stream.answers())
                .containsExactly(new FromTarget(A), new FromTarget(B), new FromTarget(B), new FromTarget(B));
    }

    @Test
    void aRequestThatOutlastsDrainingFails() {
        serve(cart, A);
        lab.cloud().targetGroups().modifyAttributes(cart, Map.of("deregistration_delay.timeout_seconds", "3"));
        stream.send(1);
        lab.targets().deregister(cart, List.of(A));

        lab.pass(Duration.ofSeconds(3));
        stream.proceed();

        assertThat(stream.failures())
                .containsExactly(
                        new FromLoadBalancer(502, "i-0000000000000000a:80 had drained before the request was done"));
    }

    @Test
    void aTargetThatIsGoneFailsTheRequestsItHasAndThoseItGets() {
        serve(cart, A);
        stream.send(1);

        dead.add(A);
        stream.send(1);

        assertThat(stream.failures())
                .containsExactly(
                        new FromLoadBalancer(502, "i-0000000000000000a:80 closed the connection"),
                        new FromLoadBalancer(502, "nothing answers at i-0000000000000000a:80"));
    }

    @Test
    void theLoadBalancerAnswersForItselfWhereNoRuleForwards() {
        stream.send(1);

        assertThat(stream.answers()).containsExactly(new FromLoadBalancer(404, "fixed response"));
        assertThat(stream.failures()).isEmpty();
    }

    @Test
    void withoutAListenerThereIsNoConnection() {
        lab.cloud().listeners().delete(listener);

        stream.send(1);

        assertThat(stream.failures()).containsExactly(new Answer.NoConnection());
    }

    private RequestStream stream(String path, Duration time) {
        return lab.aws()
                .requests(
                        new RequestStream.Plan(balancer, 80, Request.get("shop.example.com", path), time),
                        target -> !dead.contains(target));
    }

    private void serve(Arn group, Target... targets) {
        lab.rule(listener, 1, Desired.forwardTo(group));
        lab.targets().register(group, List.of(targets));
        lab.pass(CHECKED);
    }

    private static Action.WeightedTargetGroup weighted(Arn group, int weight) {
        return new Action.WeightedTargetGroup(Ref.literal(group.value()), OptionalInt.of(weight));
    }
}
