package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.call.Attempt;
import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.call.TargetPace;
import dev.sluice.aws.simulated.call.Wait;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is waited for, for how long, and what comes of it when AWS takes longer. */
class DeploymentPatienceTest {
    private static final String GROUP = "shop";

    @Test
    void aSecurityGroupInUseIsTriedAgainEveryTwoSecondsAfterOneLookForItsUsers() {
        GroupLab lab = deployed(new GroupLab(releasingAfter(Duration.ofSeconds(5))));
        lab.cluster.with(GroupLab.leaving(cart(), GROUP).build());
        Instant start = lab.clock.instant();

        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(Duration.between(start, lab.clock.instant())).isEqualTo(Duration.ofSeconds(6));
        assertThat(lab.looksForUsers).isEqualTo(1);
        assertThat(lab.holds("shop/app")).isFalse();
    }

    @Test
    void aSecurityGroupThatStaysInUseFailsAfterTenSecondsAndGoesWithALaterPass() {
        GroupLab lab = deployed(new GroupLab(releasingAfter(Duration.ofSeconds(30))));
        lab.cluster.with(GroupLab.leaving(cart(), GROUP).build());

        assertThat(lab.reconcile(GROUP))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.message())
                                .startsWith("failed to delete securityGroup: timed out waiting for the condition: "));
        assertThat(lab.holds("shop/app")).isTrue();
        assertThat(lab.loadBalancers()).isEmpty();

        lab.clock.advance(Duration.ofSeconds(30));
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        assertThat(lab.holds("shop/app")).isFalse();
    }

    @Test
    void whileALoadBalancerIsProvisioningItsLeftOversStayAndTheGroupIsLookedAtAgain() {
        GroupLab lab = deployed(new GroupLab(Pace.immediate().withProvisioning(Wait.time(Duration.ofMinutes(1)))));
        String name = lab.loadBalancers().getFirst().name();
        lab.cluster.with(GroupLab.routing("shop/app", GROUP, "api").build());

        assertThat(lab.reconcile(GROUP))
                .isEqualTo(new Outcome.RequeueAfter(
                        Duration.ofMinutes(2), "monitor provisioning state for load balancer: " + name));
        assertThat(lab.targetGroups()).hasSize(2);

        lab.clock.advance(Duration.ofMinutes(2));
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        assertThat(lab.targetGroups()).singleElement().asString().contains("api");
    }

    @Test
    void aLoadBalancerThatIsProtectedAtTheLastMomentIsUnprotectedAndDeleted() {
        GroupLab lab = deployed(new GroupLab());
        lab.cluster.with(GroupLab.leaving(cart(), GROUP).build());
        protectBeforeDeletion(lab);

        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(lab.loadBalancers()).isEmpty();
        assertThat(lab.aws.calls().log().count("DeleteLoadBalancer")).isEqualTo(2);
    }

    @Test
    void aLoadBalancerThatIsProtectedAtTheLastMomentStaysWhereProtectionIsHonoured() {
        GroupLab lab = deployed(new GroupLab("--protect-deletion=honour"));
        lab.cluster.with(GroupLab.leaving(cart(), GROUP).build());
        ElbLoadBalancer found = lab.loadBalancers().getFirst();
        protectBeforeDeletion(lab);

        assertThat(lab.reconcile(GROUP))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.message())
                                .contains("deletion protection is enabled on load balancer " + found.name()));
        assertThat(lab.loadBalancers()).containsExactly(found);
    }

    private static Pace releasingAfter(Duration time) {
        return new Pace(Wait.none(), new TargetPace.Fixed(Wait.none(), Wait.none()), Wait.time(time), Wait.none());
    }

    private static GroupLab deployed(GroupLab lab) {
        lab.cluster.with(
                Given.aService("shop/cart").build(), Given.aService("shop/api").build());
        lab.cluster.with(cart().build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        return lab;
    }

    private static GivenIngress cart() {
        return GroupLab.routing("shop/app", GROUP, "cart");
    }

    /** Somebody else protects the load balancer when its deletion is already on its way. */
    private static void protectBeforeDeletion(GroupLab lab) {
        ElbLoadBalancer found = lab.loadBalancers().getFirst();
        lab.aws.calls().inject(new Faults() {
            @Override
            public Optional<Fault> next(Attempt attempt) {
                if (attempt.action().equals("DeleteLoadBalancer") && attempt.nth() == 1) {
                    lab.aws
                            .cloud()
                            .loadBalancers()
                            .modifyAttributes(found.arn(), Map.of("deletion_protection.enabled", "true"));
                }
                return Optional.empty();
            }
        });
    }
}
