package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.reconcile.Outcome;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody else changes AWS while the lists that all stacks share are still fresh: it costs another look, and nothing
 * is there twice or wrong.
 */
class StaleSnapshotTest {
    private static final String GROUP = "shop";

    private final GroupLab lab = new GroupLab();

    @BeforeEach
    void deployAGroupAndKeepItsListsFresh() {
        lab.cluster.with(
                Given.aService("shop/cart").build(), Given.aService("shop/api").build());
        lab.cluster.with(routing("cart").build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
    }

    @Test
    void aLoadBalancerThatIsGoneIsCreatedAgainInTheSamePass() {
        lab.aws.cloud().loadBalancers().delete(balancer().arn());

        changeTheBackend();

        assertThat(lab.loadBalancers()).hasSize(1);
        assertThat(lab.rules()).isEqualTo(1);
        assertThat(lab.targetGroups()).singleElement().asString().contains("api");
    }

    @Test
    void aListenerThatIsGoneIsCreatedAgainInTheSamePass() {
        lab.aws.cloud().listeners().delete(listener().arn());

        changeTheBackend();

        assertThat(lab.aws.cloud().listeners().list(balancer().arn())).hasSize(1);
        assertThat(lab.rules()).isEqualTo(1);
    }

    @Test
    void aTargetGroupThatIsGoneIsCreatedAgainInTheSamePass() {
        lab.aws.cloud().listenerRules().delete(rule().arn());
        lab.aws
                .cloud()
                .targetGroups()
                .delete(lab.aws.cloud().targetGroups().list().getFirst().arn());

        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());

        assertThat(lab.targetGroups()).singleElement().asString().contains("cart");
        assertThat(lab.rules()).isEqualTo(1);
    }

    @Test
    void aNameThatSomebodyElseHasTakenMeanwhileIsNeitherTakenOverNorGivenTwice() {
        String name = balancer().name();
        List<String> subnets =
                balancer().zones().stream().map(zone -> zone.subnetId()).toList();
        List<String> groups = balancer().securityGroups().subList(0, 1);
        lab.aws.cloud().loadBalancers().delete(balancer().arn());
        ElbLoadBalancer theirs =
                lab.aws.cloud().loadBalancers().create(Desired.loadBalancer(name, subnets, groups), new TreeMap<>());

        lab.cluster.with(routing("api").build());

        assertThat(lab.reconcile(GROUP))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.message()).contains(name));
        assertThat(lab.loadBalancers()).extracting(ElbLoadBalancer::arn).containsExactly(theirs.arn());
        assertThat(lab.aws.cloud().listeners().list(theirs.arn())).isEmpty();
    }

    private void changeTheBackend() {
        lab.cluster.with(routing("api").build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
    }

    private static GivenIngress routing(String service) {
        return GroupLab.routing("shop/app", GROUP, service);
    }

    private ElbLoadBalancer balancer() {
        return lab.loadBalancers().getFirst();
    }

    private ElbListener listener() {
        return lab.aws.cloud().listeners().list(balancer().arn()).getFirst();
    }

    private ElbRule rule() {
        return lab.aws.cloud().listenerRules().list(listener().arn()).stream()
                .filter(rule -> !rule.isDefault())
                .findFirst()
                .orElseThrow();
    }
}
