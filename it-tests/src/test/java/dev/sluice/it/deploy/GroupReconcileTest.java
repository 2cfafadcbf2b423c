package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.plan.Change;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the members of a group get to see of a pass: finalizers, events, their status, and when the next one comes. */
class GroupReconcileTest {
    private static final String GROUP = "shop";
    private static final String RECONCILED = "Ingress shop/web NORMAL SuccessfullyReconciled: Successfully reconciled";

    private GroupLab lab = new GroupLab();

    @BeforeEach
    void oneMember() {
        startOn(new GroupLab());
    }

    @Test
    void aPassThatSucceedsHoldsTheMemberAndTellsItWhereItsLoadBalancerIs() {
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(lab.holds("shop/web")).isTrue();
        assertThat(lab.events.take()).containsExactly(RECONCILED);
        assertThat(lab.status("shop/web")).singleElement().satisfies(entry -> {
            assertThat(entry.hostname())
                    .isEqualTo(lab.loadBalancers().getFirst().dnsName());
            assertThat(entry.ports()).containsExactly(new IngressWriter.Port(80, ""));
        });
    }

    @Test
    void aGroupThatCannotBeBuiltIsTriedAgainAndItsMembersAreTold() {
        lab.cluster.with(web().annotated("scheme", "public").build());

        assertThat(lab.reconcile(GROUP)).isInstanceOfSatisfying(Outcome.Retry.class, retry -> {
            assertThat(retry.blame()).isEqualTo(Blame.USER);
            assertThat(retry.category()).isEqualTo("build_model_error");
        });
        assertThat(lab.events.take())
                .singleElement()
                .asString()
                .startsWith("Ingress shop/web WARNING FailedBuildModel: Failed build model due to ")
                .contains("unknown scheme: public");
        assertThat(lab.holds("shop/web")).isTrue();
        assertThat(lab.status("shop/web")).isEmpty();
        assertThat(lab.loadBalancers()).isEmpty();
    }

    @Test
    void whatAwsRefusesIsToldAndTriedAgain() {
        lab.aws.calls().inject(Faults.always("CreateListener", Fault.Failure.DENY));

        assertThat(lab.reconcile(GROUP)).isInstanceOfSatisfying(Outcome.Retry.class, retry -> {
            assertThat(retry.blame()).isEqualTo(Blame.AWS);
            assertThat(retry.category()).isEqualTo("deploy_model_error");
        });
        assertThat(lab.events.take())
                .singleElement()
                .asString()
                .startsWith("Ingress shop/web WARNING FailedDeployModel: Failed deploy model due to ");
        assertThat(lab.status("shop/web")).isEmpty();
        assertThat(lab.targetGroups()).as("what does not need the listener").hasSize(1);

        lab.aws.calls().inject(Faults.none());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        assertThat(lab.events.take()).containsExactly(RECONCILED);
    }

    @Test
    void aLoadBalancerThatIsComingUpIsLookedAtInTwoMinutesWithoutAnyWord() {
        startOn(new GroupLab(Pace.calls(20)));
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        assertThat(lab.status("shop/web"))
                .as("a new load balancer has its name at once")
                .hasSize(1);
        lab.events.take();

        assertThat(lab.reconcile(GROUP))
                .isEqualTo(new Outcome.RequeueAfter(
                        Duration.ofMinutes(2),
                        "monitor provisioning state for load balancer: "
                                + lab.loadBalancers().getFirst().name()));
        assertThat(lab.events.take()).isEmpty();
    }

    @Test
    void theLastMemberIsLetGoWhenNothingIsLeft() {
        lab.reconcile(GROUP);
        lab.events.take();
        lab.cluster.with(GroupLab.leaving(web(), GROUP).build());

        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        assertThat(lab.holds("shop/web")).isFalse();
        assertThat(lab.loadBalancers()).isEmpty();
        assertThat(lab.targetGroups()).isEmpty();
        assertThat(lab.bindings.all()).isEmpty();
        assertThat(lab.events.take()).isEmpty();
    }

    @Test
    void whoOnlyObservesFindsNothingAtAllOfAGroupThatIsGone() {
        lab.reconcile(GROUP);
        assertThat(lab.observe(GROUP))
                .singleElement()
                .satisfies(plan -> assertThat(plan.changes()).isNotEmpty().allMatch(Change.None.class::isInstance));
        GivenIngress leaving = GroupLab.leaving(web(), GROUP);
        lab.cluster.with(leaving.build());
        lab.reconcile(GROUP);

        lab.cluster.without(leaving.build());

        assertThat(lab.observe(GROUP))
                .singleElement()
                .satisfies(plan -> assertThat(plan.changes()).isEmpty());
    }

    @Test
    void aMemberIsHeldForAsLongAsAwsDoesNotDelete() {
        lab.reconcile(GROUP);
        lab.events.take();
        lab.cluster.with(GroupLab.leaving(web(), GROUP).build());
        lab.aws.calls().inject(Faults.always("DeleteLoadBalancer", Fault.Failure.DENY));

        assertThat(lab.reconcile(GROUP)).isInstanceOf(Outcome.Retry.class);
        assertThat(lab.holds("shop/web")).isTrue();
        assertThat(lab.targetGroups()).hasSize(1);
    }

    private void startOn(GroupLab fresh) {
        lab = fresh;
        lab.cluster.with(Given.aService("shop/cart").build());
        lab.cluster.with(web().build());
    }

    private static GivenIngress web() {
        return GroupLab.routing("shop/web", GROUP, "cart");
    }
}
