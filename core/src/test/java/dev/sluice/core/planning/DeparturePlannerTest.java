package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.given.Given;
import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.Ref;
import dev.sluice.core.plan.BindingStep;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.plan.LostWish;
import dev.sluice.core.plan.RuleStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TargetGroupStep;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DeparturePlannerTest {
    private static final ObjectKey GONE = Given.key("shop/app");
    private static final ObjectKey STAYED = Given.key("shop/app-web");

    @Test
    void rulesGoBeforeBindingsAndTheseBeforeTargetGroups() {
        Departure departure = depart(new GivenRouting()
                .withGroup("a", "shop/app-cart:http", "cart")
                .withGroup("b", "shop/app-web-cart:http", "cart")
                .withRule(1, "a")
                .withRule(2, "b"));

        assertThat(steps(departure))
                .containsExactly(
                        new RuleStep.DeleteRule(GivenRouting.rule(1)),
                        new BindingStep.DeleteBinding(Given.key("shop/cart")),
                        new TargetGroupStep.DeleteTargetGroup(GivenRouting.group("a")));
        assertThat(departure.plan().tasks().getLast().after()).hasSize(2);
        assertThat(departure.plan().changes())
                .extracting(Change::causes)
                .containsOnly(List.of(new Cause.NotWanted(new LostWish.Deleted(new Subject("Ingress", GONE)))));
        assertThat(departure.free()).containsExactly(GONE);
    }

    @Test
    void theServiceOfTheBindingTellsNamesApartThatTheTagDoesNot() {
        assertThat(steps(depart(new GivenRouting().withGroup("a", "shop/app-web-cart:http", "cart"))))
                .isEmpty();
        assertThat(steps(depart(new GivenRouting().withGroup("a", "shop/app-web-cart:http", "web-cart"))))
                .contains(new TargetGroupStep.DeleteTargetGroup(GivenRouting.group("a")));
    }

    @Test
    void aGroupThatMayBeOfEitherIngressStaysAndHoldsTheDepartedOne() {
        Departure departure = depart(new GivenRouting().withUnboundGroup("a", "shop/app-web-cart:http"));

        assertThat(steps(departure)).isEmpty();
        assertThat(departure.free()).isEmpty();
    }

    @Test
    void aGroupWithoutABindingGoesIfItsTagFitsTheDepartedOneOnly() {
        Departure departure = depart(new GivenRouting()
                .withUnboundGroup("a", "shop/app-cart:http")
                .withUnboundGroup("b", "shop/application-cart:http"));

        assertThat(steps(departure)).containsExactly(new TargetGroupStep.DeleteTargetGroup(GivenRouting.group("a")));
        assertThat(departure.free()).containsExactly(GONE);
    }

    @Test
    void aRuleWithATargetGroupOfOneWhoStayedKeepsBoth() {
        Departure departure = depart(new GivenRouting()
                .withGroup("a", "shop/app-cart:http", "cart")
                .withGroup("b", "shop/app-web-cart:http", "cart")
                .withRule(1, "a", "b"));

        assertThat(steps(departure)).isEmpty();
        assertThat(departure.free()).isEmpty();
    }

    @Test
    void aRuleWithATargetGroupOfSomebodyElseGoes() {
        Departure departure = depart(
                new GivenRouting().withGroup("a", "shop/app-cart:http", "cart").withRule(1, "a", "elsewhere"));

        assertThat(steps(departure)).contains(new RuleStep.DeleteRule(GivenRouting.rule(1)));
        assertThat(departure.free()).containsExactly(GONE);
    }

    @Test
    void aDefaultActionGivesWayToTheAnswerThatThereIsNothing() {
        Departure departure = depart(
                new GivenRouting().withGroup("a", "shop/app-cart:http", "cart").byDefaultTo("a"));

        assertThat(steps(departure))
                .containsExactly(
                        new ListenerStep.ModifyListener(GivenRouting.LISTENER, answeringNotFound()),
                        new BindingStep.DeleteBinding(Given.key("shop/cart")),
                        new TargetGroupStep.DeleteTargetGroup(GivenRouting.group("a")));
        assertThat(departure.free()).containsExactly(GONE);
    }

    @Test
    void aDefaultActionOfOneWhoStayedStays() {
        Departure departure = depart(new GivenRouting()
                .withGroup("a", "shop/app-web-cart:http", "cart")
                .byDefaultTo("a"));

        assertThat(steps(departure)).isEmpty();
        assertThat(departure.free()).containsExactly(GONE);
    }

    @Test
    void rulesThatNameNoIngressStayAndHoldNobody() {
        Action answer = new Action.FixedResponse(Optional.empty(), Optional.empty(), "200");
        Departure departure = depart(new GivenRouting().withRule(1, answer));

        assertThat(steps(departure)).isEmpty();
        assertThat(departure.free()).containsExactly(GONE);
    }

    /** Protocol, certificates and all else are left as they are. */
    private static Listener answeringNotFound() {
        return new Listener(
                Listener.onPort(80),
                Ref.literal(GivenRouting.BALANCER.value()),
                80,
                "HTTP",
                List.of(new Action.FixedResponse(Optional.of("text/plain"), Optional.empty(), "404")),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
    }

    private static Departure depart(GivenRouting routing) {
        return new DeparturePlanner()
                .plan(
                        routing.build(),
                        new Departure.Parting(
                                List.of(new FormerMember(
                                        Given.anIngress(GONE.toString()).build(), new FormerMember.Reason.Deleted())),
                                new TreeSet<>(List.of(STAYED))));
    }

    private static List<Step> steps(Departure departure) {
        return departure.plan().tasks().stream()
                .flatMap(task -> task.steps().stream())
                .toList();
    }
}
