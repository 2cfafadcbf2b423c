package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.call.CallLog;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stacks are searched for by tag, and the search does not show yet what has happened in the last minutes. */
class SearchLagTest {
    private static final String GROUP = "shop";
    private static final String SEARCHED = "--feature-gates=EnableRGTAPI=true";

    private final GroupLab lab = new GroupLab(SEARCHED);

    @BeforeEach
    void deployAGroupThatTheSearchDoesNotShowYet() {
        lab.aws.calls().inject(Faults.lagging("GetResources", Duration.ofMinutes(5)));
        lab.cluster.with(Given.aService("shop/cart").build());
        lab.cluster.with(web().build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        lab.takeCalls();
    }

    @Test
    void whatThisProcessHasMadeIsThere() {
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(lab.takeCalls()).allMatch(action -> action.startsWith("Describe") || action.equals("GetResources"));
    }

    @Test
    void aReplacementInTheSameProcessLeavesNothingOfTheOldOne() {
        lab.cluster.with(web().annotated("scheme", "internet-facing").build());

        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(lab.loadBalancers())
                .singleElement()
                .satisfies(found -> assertThat(found.scheme()).isEqualTo("internet-facing"));
    }

    @Test
    void theNextProcessFindsWhatIsThereWhenItsNameIsTaken() {
        Arn before = lab.loadBalancers().getFirst().arn();
        lab.cluster.with(web().annotated("ip-address-type", "dualstack").build());

        assertThat(lab.restarted(SEARCHED).reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(lab.loadBalancers()).extracting(ElbLoadBalancer::arn).containsExactly(before);
        assertThat(lab.loadBalancers().getFirst().ipAddressType()).isEqualTo("dualstack");
        assertThat(lab.targetGroups()).hasSize(1);
        assertThat(lab.rules()).isEqualTo(1);
    }

    @Test
    void theNextProcessKnowsWhatItHasFoundOnce() {
        lab.cluster.with(web().annotated("ip-address-type", "dualstack").build());
        GroupLab next = lab.restarted(SEARCHED);
        next.reconcile(GROUP);
        next.takeCalls();

        assertThat(next.reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(next.takeCalls()).allMatch(action -> action.startsWith("Describe") || action.equals("GetResources"));
    }

    @Test
    void theNextProcessLeavesNothingOfAGroupThatGoes() {
        lab.cluster.with(GroupLab.leaving(web(), GROUP).build());

        assertThat(lab.restarted(SEARCHED).reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(lab.loadBalancers()).isEmpty();
        assertThat(lab.targetGroups()).isEmpty();
        assertThat(lab.holds("shop/web")).isFalse();
    }

    @Test
    void whatThisProcessHasDeletedIsNotAskedForAgain() {
        lab.clock.advance(Duration.ofMinutes(30));
        lab.cluster.with(GroupLab.leaving(web(), GROUP).build());
        lab.reconcile(GROUP);
        lab.cluster.with(web().build());

        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(lab.aws.calls().log().entries())
                .extracting(CallLog.Entry::outcome)
                .doesNotContain("LoadBalancerNotFound", "TargetGroupNotFound");
        assertThat(lab.loadBalancers()).hasSize(1);
    }

    @Test
    void whatOnlyTheSearchHasShownIsTaggedOnce() {
        lab.clock.advance(Duration.ofMinutes(30));
        GroupLab next = lab.restarted(SEARCHED);
        lab.cluster.with(web().annotated("tags", "team=blue").build());
        assertThat(next.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        assertThat(next.takeCalls()).contains("GetResources", "AddTags");

        assertThat(next.reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(next.takeCalls()).allMatch(action -> action.startsWith("Describe") || action.equals("GetResources"));
    }

    private static GivenIngress web() {
        return GroupLab.routing("shop/web", GROUP, "cart");
    }
}
