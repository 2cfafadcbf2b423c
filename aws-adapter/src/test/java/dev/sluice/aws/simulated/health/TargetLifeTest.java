package dev.sluice.aws.simulated.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.simulated.Lab;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.contract.Desired;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Targets in an AWS that takes its time as the target group is configured. */
class TargetLifeTest {
    private final Lab lab = Lab.of(Pace.lifelike());
    private final Arn group = lab.targetGroup("cart");
    private final Duration interval = Duration.ofSeconds(lab.cloud()
            .targetGroups()
            .list()
            .getFirst()
            .healthCheck()
            .intervalSeconds()
            .orElseThrow());
    private final Target target = Target.of(lab.instance(), 80);

    @Test
    void isInitialUntilItsFirstHealthCheckHasPassed() {
        use();
        lab.targets().register(group, List.of(target));

        lab.pass(interval.minusSeconds(1));
        assertThat(states()).containsExactly("initial");
        lab.pass(Duration.ofSeconds(1));
        assertThat(states()).containsExactly("healthy");
    }

    @Test
    void isCheckedOnlyFromWhenALoadBalancerUsesItsGroup() {
        lab.targets().register(group, List.of(target));
        lab.pass(Duration.ofHours(1));
        assertThat(states()).containsExactly("unused");

        use();

        assertThat(states()).containsExactly("initial");
        lab.pass(interval);
        assertThat(states()).containsExactly("healthy");
    }

    @Test
    void isCheckedAnewWhenItsGroupComesBackIntoUse() {
        Arn rule = use();
        lab.targets().register(group, List.of(target));
        lab.pass(interval);
        lab.cloud().listenerRules().delete(rule);
        assertThat(states()).containsExactly("unused");

        lab.cloud()
                .listeners()
                .modify(listener(), Desired.listener(loadBalancer(), "HTTP", 80, Desired.forwardTo(group)));

        assertThat(states()).containsExactly("initial");
    }

    @Test
    void staysHealthyWhenASecondRuleUsesItsGroup() {
        use();
        lab.targets().register(group, List.of(target));
        lab.pass(interval);

        lab.rule(listener(), 2, Desired.forwardTo(group));

        assertThat(states()).containsExactly("healthy");
    }

    @Test
    void drainsForTheDeregistrationDelayOfItsGroup() {
        use();
        lab.cloud().targetGroups().modifyAttributes(group, Map.of("deregistration_delay.timeout_seconds", "45"));
        lab.targets().register(group, List.of(target));
        lab.targets().deregister(group, List.of(target));

        lab.pass(Duration.ofSeconds(44));
        assertThat(states()).containsExactly("draining");
        lab.pass(Duration.ofSeconds(1));
        assertThat(states()).isEmpty();
    }

    @Test
    void drainsForFiveMinutesIfNothingElseIsSaid() {
        use();
        lab.targets().register(group, List.of(target));
        lab.targets().deregister(group, List.of(target));

        lab.pass(Duration.ofSeconds(299));
        assertThat(states()).containsExactly("draining");
        lab.pass(Duration.ofSeconds(1));
        assertThat(states()).isEmpty();
    }

    @Test
    void isUnhealthyWhileItsHealthChecksFail() {
        use();
        lab.targets().register(group, List.of(target));
        lab.pass(interval);

        lab.aws().health().fail(group, target, "Target.FailedHealthChecks");
        assertThat(lab.targets().health(group))
                .containsExactly(
                        new TargetHealth(target, "unhealthy", "Target.FailedHealthChecks", "Health checks failed"));
        lab.aws().health().pass(group, target);
        assertThat(states()).containsExactly("healthy");
    }

    @Test
    void aTargetThatIsNotThereCannotFail() {
        assertThatThrownBy(() -> lab.aws().health().fail(group, target, "Target.FailedHealthChecks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("target: " + target.identifier() + " (expected: one that is registered in " + group + ")");
    }

    private Arn use() {
        return lab.rule(lab.http(lab.loadBalancer("web"), 80), 1, Desired.forwardTo(group));
    }

    private Arn loadBalancer() {
        return lab.cloud().loadBalancers().list().getFirst().arn();
    }

    private Arn listener() {
        return lab.cloud().listeners().list(loadBalancer()).getFirst().arn();
    }

    private List<String> states() {
        return lab.targets().health(group).stream().map(TargetHealth::state).toList();
    }
}
