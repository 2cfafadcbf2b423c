package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.reconcile.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What plans tell of members that leave a group which has errors: what the controller does then, and nothing else. */
class PlannedDepartureTest {
    private static final String GROUP = "shop";

    private final GroupLab lab = new GroupLab();

    @BeforeEach
    void deployTwoMembers() {
        lab.cluster.with(
                Given.aService("shop/cart").build(), Given.aService("shop/api").build());
        lab.cluster.with(cart().build(), api().build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        lab.events.take();
    }

    @Test
    void whatGoesOfAMemberThatLeavesAGroupWhichCannotBeBuiltIsPlannedAsItIsDone() {
        lab.cluster.with(broken("scheme", "public"), left(cart()));

        Plan departures = lab.stackPlan(GROUP).departures();

        assertThat(departures.changes())
                .allSatisfy(change -> assertThat(change.causes())
                        .extracting(Object::toString)
                        .containsExactly("Ingress shop/app is being deleted"))
                .extracting(
                        Change::verb, change -> change.resource().id().type().name())
                .containsExactly(
                        tuple("delete", "LISTENER_RULE"),
                        tuple("delete", "TARGET_GROUP_BINDING"),
                        tuple("delete", "TARGET_GROUP"));
        lab.takeCalls();
        assertThat(lab.reconcile(GROUP)).isInstanceOf(Outcome.Retry.class);
        assertThat(lab.takeCalls())
                .filteredOn(call -> call.startsWith("Delete"))
                .containsExactly("DeleteRule", "DeleteTargetGroup");
        assertThat(lab.stackPlan(GROUP).departures().isEmpty()).isTrue();
    }

    @Test
    void itIsPlannedWhereTheMembersCannotBeTold() {
        lab.cluster.with(broken("group.order", "first"), left(cart()));

        assertThat(lab.stackPlan(GROUP).departures().summary()).isEqualTo(new Plan.Summary(0, 0, 0, 3, 0));
    }

    @Test
    void itIsPlannedWhereAwsDoesNotAllowThePlan() {
        GroupLab honouring = lab.restarted("--protect-deletion=honour");
        lab.aws
                .cloud()
                .loadBalancers()
                .modifyAttributes(lab.loadBalancers().getFirst().arn(), Map.of("deletion_protection.enabled", "true"));
        lab.cluster.with(broken("scheme", "internet-facing"), left(cart()));

        assertThat(honouring.planByOthers(GROUP).hasErrors()).isTrue();
        assertThat(honouring.stackPlan(GROUP).departures().summary()).isEqualTo(new Plan.Summary(0, 0, 0, 3, 0));
    }

    @Test
    void nothingIsPlannedForAMemberThatProtectsItsLoadBalancer() {
        lab.cluster.with(
                broken("scheme", "public"),
                left(cart().annotated("load-balancer-attributes", "deletion_protection.enabled=true")));

        assertThat(lab.stackPlan(GROUP).departures().isEmpty()).isTrue();
    }

    @Test
    void whoOnlyObservesTellsThoseThatHaveLeftWhatWouldGo() {
        lab.cluster.with(broken("scheme", "public"), left(cart()));

        List<Plan> plans = lab.observe(GROUP);

        assertThat(plans)
                .singleElement()
                .satisfies(plan -> assertThat(plan.summary()).isEqualTo(new Plan.Summary(0, 0, 0, 3, 0)));
        assertThat(lab.holds("shop/app")).isTrue();
        assertThat(lab.rules()).isEqualTo(2);
    }

    private static Ingress broken(String annotation, String value) {
        return api().annotated(annotation, value)
                .finalizedBy("group.ingress.k8s.aws/shop")
                .build();
    }

    private static Ingress left(GivenIngress ingress) {
        return GroupLab.leaving(ingress, GROUP).build();
    }

    private static GivenIngress cart() {
        return GroupLab.routing("shop/app", GROUP, "cart");
    }

    private static GivenIngress api() {
        return GroupLab.routing("shop/app-web", GROUP, "api");
    }
}
