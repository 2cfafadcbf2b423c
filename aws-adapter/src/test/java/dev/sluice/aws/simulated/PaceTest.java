package dev.sluice.aws.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.call.Wait;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer.State;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.port.PortException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void aNewLoadBalancerIsProvisioningForSoManyLooks() {
        Lab lab = Lab.of(Pace.calls(2));
        Arn web = lab.loadBalancer("web");

        assertThat(List.of(state(lab, web), state(lab, web), state(lab, web), state(lab, web)))
                .containsExactly(State.PROVISIONING, State.PROVISIONING, State.ACTIVE, State.ACTIVE);
    }

    @Test
    void aNewLoadBalancerIsProvisioningForSoMuchTime() {
        Lab lab = Lab.of(provisioning(Wait.time(Duration.ofMinutes(2))));
        Arn web = lab.loadBalancer("web");

        lab.pass(Duration.ofSeconds(119));
        assertThat(state(lab, web)).isEqualTo(State.PROVISIONING);
        lab.pass(Duration.ofSeconds(1));
        assertThat(state(lab, web)).isEqualTo(State.ACTIVE);
    }

    @Test
    void aNewTargetIsInitialAndThenHealthy() {
        Lab lab = Lab.of(Pace.calls(1));
        Arn group = served(lab);
        lab.targets().register(group, List.of(Target.of(lab.instance(), 80)));

        assertThat(health(lab, group)).containsExactly("initial");
        assertThat(health(lab, group)).containsExactly("healthy");
    }

    @Test
    void aTargetOfAGroupThatNobodyForwardsToIsUnused() {
        Lab lab = Lab.usual();
        Arn group = lab.targetGroup("cart");
        lab.targets().register(group, List.of(Target.of(lab.instance(), 80)));

        assertThat(health(lab, group)).containsExactly("unused");
    }

    @Test
    void aDeregisteredTargetDrainsAndIsGone() {
        Lab lab = Lab.of(Pace.calls(1));
        Arn group = served(lab);
        List<Target> target = List.of(Target.of(lab.instance(), 80));
        lab.targets().register(group, target);
        lab.targets().deregister(group, target);

        assertThat(health(lab, group)).containsExactly("draining");
        assertThat(health(lab, group)).isEmpty();
    }

    @Test
    void aDrainingTargetComesBackWhenItIsRegisteredAgain() {
        Lab lab = Lab.of(Pace.calls(5));
        Arn group = served(lab);
        List<Target> target = List.of(Target.of(lab.instance(), 80));
        lab.targets().register(group, target);
        lab.targets().deregister(group, target);

        lab.targets().register(group, target);

        assertThat(health(lab, group)).containsExactly("initial");
    }

    @Test
    void aDeletedLoadBalancerHoldsItsSecurityGroupForAWhile() {
        Lab lab = Lab.of(Pace.calls(1));
        String group = lab.securityGroup("front");
        Arn web = lab.cloud()
                .loadBalancers()
                .create(Desired.loadBalancer("web", lab.publicSubnets(), List.of(group)), Lab.none())
                .arn();
        lab.cloud().loadBalancers().delete(web);

        assertThatThrownBy(() -> lab.cloud().securityGroups().delete(group))
                .isInstanceOfSatisfying(
                        PortException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("DependencyViolation"))
                .hasMessageContaining(group);
        lab.cloud().securityGroups().delete(group);

        assertThat(lab.aws().world().toString()).doesNotContain(group);
    }

    private static Pace provisioning(Wait wait) {
        return Pace.immediate().withProvisioning(wait);
    }

    private static State state(Lab lab, Arn loadBalancer) {
        return lab.cloud()
                .loadBalancers()
                .describe(List.of(loadBalancer))
                .getFirst()
                .state();
    }

    private static Arn served(Lab lab) {
        Arn group = lab.targetGroup("cart");
        lab.rule(lab.http(lab.loadBalancer("web"), 80), 1, Desired.forwardTo(group));
        return group;
    }

    private static List<String> health(Lab lab, Arn group) {
        return lab.targets().health(group).stream()
                .map(health -> health.state())
                .toList();
    }
}
