package dev.sluice.it.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.StackId;
import dev.sluice.core.reconcile.ClusterPlanning;
import dev.sluice.core.reconcile.ClusterPlanning.StackPlan;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Whose stack a plan is of, for programs that tell the plan to those whom it concerns. */
class StackMembersTest {
    private static final String GROUP = "shop";

    private final GivenCluster cluster = Given.aCluster()
            .with(Given.anIngressClass("alb"))
            .with(Given.aService("shop/cart").build());

    @Test
    void aPlanNamesThemInTheOrderOfTheGroup() {
        cluster.with(
                member("shop/api").annotated("group.order", "2").build(),
                member("shop/web").annotated("group.order", "1").build());

        StackPlan plan = plan();

        assertThat(plan).isInstanceOf(StackPlan.Planned.class);
        assertThat(plan.members()).containsExactly(Given.key("shop/web"), Given.key("shop/api"));
    }

    @Test
    void theyAreNamedAlsoWhereTheirStackCannotBeBuilt() {
        cluster.with(
                member("shop/api").build(),
                member("shop/web").annotated("scheme", "public").build());

        StackPlan plan = plan();

        assertThat(plan).isInstanceOf(StackPlan.Failed.class);
        assertThat(plan.members()).containsExactly(Given.key("shop/api"), Given.key("shop/web"));
    }

    @Test
    void nobodyIsNamedWhereTheyCannotBeTold() {
        cluster.with(member("shop/api").annotated("group.order", "first").build());

        StackPlan plan = plan();

        assertThat(plan).isInstanceOf(StackPlan.Failed.class);
        assertThat(plan.members()).isEmpty();
    }

    private StackPlan plan() {
        SimulatedAws aws = SimulatedAws.example(Simulation.immediate(Clock.systemUTC()));
        ControllerSettings settings = ControllerSettings.defaults(new ClusterIdentity(
                Given.CLUSTER_NAME,
                aws.world().account().vpcId(),
                aws.world().account().region()));
        return requireNonNull(new ClusterPlanning(aws.cloud(), settings, Clock.systemUTC(), Runnable::run)
                .plan(cluster)
                .get(StackId.explicit(GROUP)));
    }

    private static GivenIngress member(String key) {
        return Given.anIngress(key).inGroup(GROUP).routing("", "/", "cart");
    }
}
