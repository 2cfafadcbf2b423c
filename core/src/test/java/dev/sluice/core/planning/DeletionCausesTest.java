package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.Given;
import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.observe.ObservedStack;
import dev.sluice.core.observe.ObservedTargetGroup;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.planning.cause.Background;
import dev.sluice.core.planning.cause.DeletionCauses;
import dev.sluice.core.problem.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeletionCausesTest {
    private static final StackId EDGE = StackId.explicit("edge");
    private static final StackId WEB = StackId.implicit(Given.key("shop/web"));
    private static final ResourceId SECURITY_GROUP =
            new ResourceId(ResourceType.SECURITY_GROUP, "ManagedLBSecurityGroup");
    private static final ObservedTargetGroup CART = GivenTargetGroup.of("name=k8s-cart")
            .ofResource("shop/web-cart:http")
            .found();

    private final List<Resource> wanted = new ArrayList<>();
    private final List<FormerMember> former = new ArrayList<>();
    private final List<TargetGroupBinding> bindings = new ArrayList<>();

    @Test
    void anIngressThatIsBeingDeletedIsNamedForAllOfItsOwnStack() {
        former.add(left("shop/web", new FormerMember.Reason.Deleted()));

        assertThat(words(unknown(WEB).of(LoadBalancer.ALB))).containsExactly("Ingress shop/web is being deleted");
        assertThat(words(unknown(WEB).ofTargetGroup(CART))).containsExactly("Ingress shop/web is being deleted");
    }

    @Test
    void anIngressThatIsGoneWithItsFinalizerIsNamedByItsStack() {
        assertThat(words(unknown(WEB).of(LoadBalancer.ALB))).containsExactly("Ingress shop/web is gone");
        assertThat(words(unknown(EDGE).of(LoadBalancer.ALB))).containsExactly("group edge has no Ingress any more");
    }

    @Test
    void everyWayOutOfAGroupHasItsWords() {
        former.add(left("shop/a", new FormerMember.Reason.Moved(StackId.explicit("core"))));
        former.add(left("shop/b", new FormerMember.Reason.Moved(StackId.implicit(Given.key("shop/b")))));
        former.add(left("shop/c", new FormerMember.Reason.OfAnotherClass()));

        assertThat(words(unknown(EDGE).of(LoadBalancer.ALB)))
                .containsExactly(
                        "Ingress shop/a is in group core now",
                        "Ingress shop/b is in no shared group any more",
                        "Ingress shop/c is no longer of a class of this controller");
    }

    @Test
    void thatNobodyAsksForWhatAwsAloneKnowsIsSaidOfTheGroupOrTheIngress() {
        wanted.add(listener(80, annotation("shop/web", "listen-ports", "[{\"HTTP\": 80}]")));

        assertThat(words(unknown(WEB).ofListener(LoadBalancer.ALB, 443)))
                .containsExactly("Ingress shop/web does not want it");
        assertThat(words(unknown(EDGE).ofListener(LoadBalancer.ALB, 443)))
                .containsExactly("no Ingress of group edge wants it");
    }

    @Test
    void whoHasLeftAGroupIsNamedBesideWhatNobodyAsksFor() {
        wanted.add(listener(80, annotation("shop/web", "listen-ports", "[{\"HTTP\": 80}]")));
        former.add(left("shop/app", new FormerMember.Reason.Deleted()));

        assertThat(words(unknown(EDGE).ofListener(LoadBalancer.ALB, 443)))
                .containsExactly("no Ingress of group edge wants it", "Ingress shop/app is being deleted");
    }

    @Test
    void theTagOfATargetGroupTellsWhoseItWasAndSoWhoseRulesWere() {
        wanted.add(listener(80, annotation("shop/app", "listen-ports", "[{\"HTTP\": 80}]")));
        former.add(left("shop/web", new FormerMember.Reason.Deleted()));
        bindings.add(
                Given.aBinding("shop/cart").withTargetGroup(CART.arn().value()).build());

        assertThat(words(unknown(EDGE).ofTargetGroup(CART))).containsExactly("Ingress shop/web is being deleted");
        assertThat(words(unknown(EDGE).ofRule(Listener.onPort(80), 1, List.of(CART.arn()))))
                .containsExactly("Ingress shop/web is being deleted");
        assertThat(words(unknown(EDGE).ofBinding(bindings.getFirst())))
                .containsExactly("Ingress shop/web is being deleted");
    }

    @Test
    void aTargetGroupOfAMemberThatIsStillThereIsNotWantedByThatOne() {
        wanted.add(listener(80, annotation("shop/web", "listen-ports", "[{\"HTTP\": 80}]")));

        assertThat(words(unknown(EDGE).ofTargetGroup(CART))).containsExactly("Ingress shop/web does not want it");
    }

    @Test
    void anAnnotationThatLostAPortIsNamedWithBothValues() {
        wanted.add(listener(80, annotation("shop/web", "listen-ports", "[80]")));

        assertThat(words(after(EDGE, listener(443, annotation("shop/web", "listen-ports", "[80,443]")))
                        .ofListener(LoadBalancer.ALB, 443)))
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/listen-ports: \"[80,443]\" -> \"[80]\"");
    }

    @Test
    void whatOnlyShapedAResourceIsNoReasonThatItGoes() {
        wanted.add(listener(80, annotation("shop/web", "tags", "a=2")));

        assertThat(words(after(
                                WEB,
                                listener(
                                        443,
                                        annotation("shop/web", "tags", "a=1"),
                                        annotation("shop/web", "certificate-arn", "arn:1")))
                        .ofListener(LoadBalancer.ALB, 443)))
                .containsExactly("Ingress shop/web no longer has alb.ingress.kubernetes.io/certificate-arn: \"arn:1\"");
    }

    @Test
    void aPathThatIsGoneIsNamedAndOneThatMovedUpIsNot() {
        wanted.add(rule(1, path("shop/web", 0, "/new")));

        assertThat(words(after(WEB, rule(1, path("shop/web", 0, "/old")), rule(2, path("shop/web", 1, "/new")))
                        .ofRule(Listener.onPort(80), 1, List.of())))
                .containsExactly("Ingress shop/web no longer has spec.rules[0].http.paths[0]: \"/old\"");
        assertThat(words(after(WEB, rule(2, path("shop/web", 1, "/new"))).ofRule(Listener.onPort(80), 2, List.of())))
                .as("why it goes cannot be told, but not because of its path")
                .containsExactly("Ingress shop/web does not want it");
    }

    @Test
    void anIngressThatTheLastStackKnewAndThisOneDoesNotIsNamedAsWellAsCanBeKnown() {
        wanted.add(rule(1, path("shop/app", 0, "/app")));
        Resource last = rule(2, path("shop/web", 0, "/"));

        assertThat(words(after(EDGE, last).ofRule(Listener.onPort(80), 2, List.of())))
                .containsExactly("Ingress shop/web is gone or has left the group");
        former.add(left("shop/web", new FormerMember.Reason.Moved(StackId.explicit("core"))));
        assertThat(words(after(EDGE, last).ofRule(Listener.onPort(80), 2, List.of())))
                .containsExactly("Ingress shop/web is in group core now");
    }

    @Test
    void whatGivesWayToAnotherWishIsExplainedByThat() {
        wanted.add(listener(80, annotation("shop/web", "security-groups", "sg-1")));
        SecurityGroup managed = new SecurityGroup(
                SECURITY_GROUP, "k8s-web", "", new TreeMap<>(), List.of(), List.of(Origin.of(subject("shop/web"))));

        assertThat(words(after(WEB, managed).of(SECURITY_GROUP)))
                .containsExactly("Ingress shop/web has alb.ingress.kubernetes.io/security-groups: \"sg-1\" now");
    }

    @Test
    void oneOfTwoWithTheSameIdentityGivesWayToTheOther() {
        wanted.add(PlannerWorld.wantedBalancer());

        assertThat(words(unknown(WEB).of(LoadBalancer.ALB))).containsExactly("another one takes its place");
    }

    @Test
    void aListenerOrRuleThatWasNeverWantedWasMadeBySomebodyElse() {
        wanted.add(listener(80, annotation("shop/web", "listen-ports", "[80]")));
        DeletionCauses causes = after(WEB, wanted.getFirst());

        assertThat(words(causes.ofListener(LoadBalancer.ALB, 8080))).containsExactly("drift");
        assertThat(words(causes.ofRule(Listener.onPort(80), 77, List.of()))).containsExactly("drift");
    }

    private DeletionCauses unknown(StackId stack) {
        return causes(stack, Optional.empty());
    }

    private DeletionCauses after(StackId stack, Resource... applied) {
        return causes(stack, Optional.of(Stack.of(stack, List.of(applied))));
    }

    private DeletionCauses causes(StackId stack, Optional<Stack> lastApplied) {
        ObservedStack observed = new ObservedStack(
                stack, List.of(), List.of(CART), List.of(), List.of(), bindings, new TreeMap<>(), false);
        return new DeletionCauses(
                Stack.of(stack, wanted),
                observed,
                new Background(former, lastApplied),
                group -> new ResourceId(ResourceType.TARGET_GROUP, "shop/web-cart:http"));
    }

    private static List<String> words(List<Cause> causes) {
        return causes.stream().map(Cause::toString).toList();
    }

    private static FormerMember left(String key, FormerMember.Reason reason) {
        return new FormerMember(Given.anIngress(key).build(), reason);
    }

    private static Listener listener(int port, Origin... origins) {
        Listener plain = PlannerWorld.wantedListener(port);
        return new Listener(
                plain.id(),
                plain.loadBalancer(),
                port,
                plain.protocol(),
                plain.defaultActions(),
                plain.certificates(),
                plain.sslPolicy(),
                plain.alpnPolicy(),
                plain.mutualAuthentication(),
                plain.attributes(),
                plain.tags(),
                List.of(origins));
    }

    private static ListenerRule rule(int priority, Origin origin) {
        return new ListenerRule(
                ListenerRule.ruleId(80, priority),
                Ref.to(Listener.onPort(80)),
                priority,
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(origin));
    }

    private static Origin path(String ingress, int place, String path) {
        return new Origin(subject(ingress), "spec.rules[0].http.paths[" + place + "]", path);
    }

    private static Origin annotation(String ingress, String name, String value) {
        return new Origin(subject(ingress), "alb.ingress.kubernetes.io/" + name, value);
    }

    private static Subject subject(String ingress) {
        return new Subject("Ingress", Given.key(ingress));
    }
}
