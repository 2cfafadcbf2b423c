package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ShieldProtectionState;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What becomes of address pools and Shield protections that somebody changes by hand: told as drift, then set right.
 */
class PoolAndShieldDriftTest {
    private static final String GROUP = "shop";
    private static final String OWN_NAME = "managed by aws-load-balancer-controller";

    private final GroupLab lab = GroupLab.shielded();
    private final OtherActor actor = new OtherActor(lab.aws.cloud());

    @Test
    void anotherIpamPoolGivesWayToTheWantedOne() {
        deploy(web().annotated("ipam-ipv4-pool-id", "ipam-pool-a"));
        lab.aws.cloud().loadBalancers().modifyIpPools(actor.balancer(), Optional.of("ipam-pool-b"));
        lab.clock.advance(Duration.ofMinutes(30));

        assertThat(told(lab.plan(GROUP)))
                .containsExactly("drift; wanted by Ingress shop/web: "
                        + "alb.ingress.kubernetes.io/ipam-ipv4-pool-id: \"ipam-pool-a\"");
        assertThat(told(lab.planByOthers(GROUP)))
                .as("who does not know what was applied last")
                .containsExactly(
                        "Ingress shop/web: alb.ingress.kubernetes.io/ipam-ipv4-pool-id: \"ipam-pool-a\"",
                        "drift, unless this has changed in the cluster since it was deployed");
        reconcile();
        assertThat(ipamPool()).hasValue("ipam-pool-a");
        assertThat(lab.plan(GROUP).isEmpty()).isTrue();
    }

    @Test
    void anIpamPoolThatIsNotWantedIsLeft() {
        deploy(web());
        lab.aws.cloud().loadBalancers().modifyIpPools(actor.balancer(), Optional.of("ipam-pool-b"));
        lab.clock.advance(Duration.ofMinutes(30));

        assertThat(told(lab.plan(GROUP))).containsExactly("drift");
        assertThat(told(lab.planByOthers(GROUP)))
                .containsExactly("drift: the default is wanted, nothing in the cluster asks for another value");
        reconcile();
        assertThat(ipamPool()).isEmpty();
    }

    @Test
    void aCustomerOwnedPoolStaysAndIsWarnedOf() {
        deploy(web());
        lab.cluster.with(
                web().annotated("customer-owned-ipv4-pool", "ipv4pool-coip-1").build());

        Plan plan = lab.plan(GROUP);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.problems())
                .extracting(Problem::isError, Problem::message)
                .containsExactly(tuple(false, "loadBalancer has drifted CustomerOwnedIPv4Pool setting"));
        reconcile();
        assertThat(lab.loadBalancers().getFirst().customerOwnedIpv4Pool()).isEmpty();
    }

    @Test
    void aProtectionThatIsGoneComesBackWhenItIsLookedAtAgain() {
        deploy(web().annotated("shield-advanced-protection", "true"));
        reconcile();
        String id = protection().orElseThrow().id();
        lab.aws.cloud().shieldProtections().delete(id);

        reconcile();
        assertThat(protection()).as("before ten minutes are over").isEmpty();
        lab.clock.advance(Duration.ofMinutes(11));
        assertThat(told(lab.plan(GROUP)))
                .containsExactly("drift; wanted by Ingress shop/web: "
                        + "alb.ingress.kubernetes.io/shield-advanced-protection: \"true\"");
        reconcile();
        assertThat(protection()).map(ShieldProtectionState::name).hasValue(OWN_NAME);
    }

    @Test
    void aProtectionUnderTheControllersNameGoesWhereNoneIsWanted() {
        deploy(web().annotated("shield-advanced-protection", "false"));
        lab.aws.cloud().shieldProtections().create(actor.balancer(), OWN_NAME);
        lab.clock.advance(Duration.ofMinutes(11));

        assertThat(told(lab.plan(GROUP)))
                .containsExactly("drift; wanted by Ingress shop/web: "
                        + "alb.ingress.kubernetes.io/shield-advanced-protection: \"false\"");
        reconcile();
        assertThat(protection()).isEmpty();
    }

    @Test
    void aProtectionUnderAnotherNameStays() {
        deploy(web().annotated("shield-advanced-protection", "false"));
        lab.aws.cloud().shieldProtections().create(actor.balancer(), "by hand");
        lab.clock.advance(Duration.ofMinutes(11));

        assertThat(lab.plan(GROUP).problems())
                .extracting(Problem::message)
                .containsExactly("the protection was made by somebody else and stays");
        reconcile();
        assertThat(protection()).map(ShieldProtectionState::name).hasValue("by hand");
    }

    @Test
    void aProtectionThatNobodyMentionsStays() {
        deploy(web());
        lab.aws.cloud().shieldProtections().create(actor.balancer(), OWN_NAME);
        lab.clock.advance(Duration.ofMinutes(11));

        assertThat(lab.plan(GROUP).isEmpty()).isTrue();
        reconcile();
        assertThat(protection()).isPresent();
    }

    private static GivenIngress web() {
        return GroupLab.routing("shop/web", GROUP, "cart").annotated("subnets", "private-a,private-b");
    }

    private void deploy(GivenIngress ingress) {
        lab.cluster.with(Given.aService("shop/cart").build());
        lab.cluster.with(ingress.build());
        reconcile();
    }

    private void reconcile() {
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
    }

    private Optional<String> ipamPool() {
        return lab.loadBalancers().getFirst().ipv4IpamPool();
    }

    private Optional<ShieldProtectionState> protection() {
        Arn balancer = actor.balancer();
        return lab.aws.cloud().shieldProtections().find(balancer);
    }

    /** Why anything changes, once for each change. */
    private static List<String> told(Plan plan) {
        return plan.changes().stream()
                .filter(change -> !(change instanceof Change.None))
                .flatMap(change -> change.causes().stream())
                .map(Object::toString)
                .toList();
    }
}
