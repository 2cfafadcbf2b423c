package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.given.Given;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody changes in AWS by hand is set right within half an hour, unless the model says nothing about it. */
class DriftTest {
    private static final String GROUP = "shop";
    private static final String CERTIFICATE =
            "arn:aws:acm:us-west-2:111122223333:certificate/00000000-0000-4000-8000-00000000000";

    private final GroupLab lab = new GroupLab();
    private final OtherActor actor = new OtherActor(lab.aws.cloud());

    @BeforeEach
    void deploy() {
        lab.cluster.with(
                Given.aService("shop/cart").build(), Given.aService("shop/api").build());
        lab.cluster.with(Given.anIngress("shop/web")
                .inGroup(GROUP)
                .annotated("listen-ports", "[{\"HTTPS\":443}]")
                .annotated("certificate-arn", CERTIFICATE + "a")
                .annotated("subnets", "private-a,private-b,private-c")
                .annotated("tags", "team=web")
                .annotated("healthcheck-path", "/up")
                .annotated("minimum-load-balancer-capacity", "CapacityUnits=100")
                .annotated("load-balancer-attributes", "idle_timeout.timeout_seconds=30")
                .annotated("target-group-attributes", "deregistration_delay.timeout_seconds=10")
                .annotated(
                        "wafv2-acl-arn",
                        "arn:aws:wafv2:us-west-2:111122223333:regional/webacl/demo-acl/"
                                + "00000000-0000-4000-8000-00000000000c")
                .routing("", "/cart", "cart")
                .routing("", "/api", "api")
                .build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "ofTags",
        "ofLoadBalancers",
        "ofWebAcls",
        "ofWhatIsGone",
        "ofListeners",
        "ofRules",
        "ofTargetGroupsAndSecurityGroups"
    })
    void isSetRight(Drift drift) {
        Object before = drift.look().apply(actor);
        drift.meddling().accept(actor);
        assertThat(drift.look().apply(actor)).isNotEqualTo(before);

        reconcileLater();

        assertThat(drift.look().apply(actor)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofLoadBalancers", "ofWhatIsGone", "ofListeners", "ofRules", "ofTargetGroupsAndSecurityGroups"})
    void isSetRightByTheFirstReconcileThatDoesNotFollowAtOnce(Drift drift) {
        Object before = drift.look().apply(actor);
        drift.meddling().accept(actor);

        reconcileAfter(Inventory.LIST_AGE.plusSeconds(1));

        assertThat(drift.look().apply(actor)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void staysAsTheModelSaysNothingAboutIt(Drift drift) {
        Object before = drift.look().apply(actor);
        drift.meddling().accept(actor);
        Object changed = drift.look().apply(actor);
        assertThat(changed).isNotEqualTo(before);

        reconcileLater();

        assertThat(drift.look().apply(actor)).isEqualTo(changed);
    }

    static Stream<Drift> ofTags() {
        return Stream.of(
                drift(
                        "tags of a load balancer",
                        actor -> actor.cloud().elbTags().add(actor.balancer(), Map.of("team", "api", "owner", "bob")),
                        actor -> actor.tagsOf(actor.balancer())),
                drift(
                        "a tag of a load balancer that is gone",
                        actor -> actor.cloud().elbTags().remove(actor.balancer(), new TreeSet<>(List.of("team"))),
                        actor -> actor.tagsOf(actor.balancer())),
                drift(
                        "tags of a listener",
                        actor -> actor.cloud().elbTags().add(actor.listener(443).arn(), Map.of("owner", "bob")),
                        actor -> actor.tagsOf(actor.listener(443).arn())),
                drift(
                        "tags of a rule",
                        actor -> actor.cloud()
                                .elbTags()
                                .remove(actor.rules().getFirst().arn(), new TreeSet<>(List.of("team"))),
                        actor -> actor.tagsOf(actor.rules().getFirst().arn())),
                drift(
                        "tags of a target group",
                        actor -> actor.cloud().elbTags().add(actor.targetGroup().arn(), Map.of("owner", "bob")),
                        actor -> actor.tagsOf(actor.targetGroup().arn())),
                drift(
                        "tags of a security group",
                        actor -> actor.cloud()
                                .securityGroups()
                                .addTags(actor.securityGroup().id(), new TreeMap<>(Map.of("owner", "bob"))),
                        actor -> actor.securityGroup().tags()));
    }

    static Stream<Drift> ofLoadBalancers() {
        return Stream.of(
                drift(
                        "security groups",
                        actor -> actor.cloud()
                                .loadBalancers()
                                .setSecurityGroups(actor.balancer(), List.of("sg-0d3110000000000bb")),
                        actor -> actor.cloud().loadBalancers().list().getFirst().securityGroups()),
                drift(
                        "subnets",
                        actor -> actor.cloud()
                                .loadBalancers()
                                .setSubnets(
                                        actor.balancer(),
                                        List.of(
                                                SubnetMapping.of("subnet-070750000000000aaa"),
                                                SubnetMapping.of("subnet-070750000000000bbb"))),
                        actor -> actor.cloud().loadBalancers().list().getFirst().zones()),
                drift(
                        "address type",
                        actor -> actor.cloud().loadBalancers().setIpAddressType(actor.balancer(), "dualstack"),
                        actor -> actor.cloud().loadBalancers().list().getFirst().ipAddressType()),
                drift(
                        "a wanted attribute",
                        actor -> actor.cloud()
                                .loadBalancers()
                                .modifyAttributes(actor.balancer(), Map.of("idle_timeout.timeout_seconds", "300")),
                        actor -> actor.cloud().loadBalancers().attributes(actor.balancer())),
                drift(
                        "a wanted capacity",
                        actor -> actor.cloud().loadBalancers().modifyCapacity(actor.balancer(), OptionalInt.of(200)),
                        actor -> actor.cloud().loadBalancers().capacity(actor.balancer())));
    }

    static Stream<Drift> ofWebAcls() {
        return Stream.of(drift(
                "a wanted web ACL that is gone",
                actor -> actor.cloud().webAcls().disassociate(actor.balancer()),
                actor -> actor.cloud().webAcls().associated(actor.balancer())));
    }

    static Stream<Drift> ofWhatIsGone() {
        return Stream.of(
                drift(
                        "a load balancer that is gone",
                        actor -> actor.cloud().loadBalancers().delete(actor.balancer()),
                        actor -> actor.cloud().loadBalancers().list().size()),
                drift(
                        "a listener that is gone",
                        actor -> actor.cloud()
                                .listeners()
                                .delete(actor.listener(443).arn()),
                        OtherActor::ports),
                drift(
                        "a rule that is gone",
                        actor -> actor.cloud()
                                .listenerRules()
                                .delete(actor.rules().getFirst().arn()),
                        DriftTest::contents),
                drift(
                        "a target group that is gone",
                        OtherActor::deleteTargetGroup,
                        actor -> new TreeSet<>(actor.cloud().targetGroups().list().stream()
                                .map(group -> group.name())
                                .toList())));
    }

    static Stream<Drift> ofListeners() {
        return Stream.of(
                drift("a listener on another port", actor -> actor.addListener(8080), OtherActor::ports),
                drift(
                        "default action",
                        actor -> actor.modifyListener(Optional.empty(), Optional.empty()),
                        actor -> actor.listener(443).defaultActions()),
                drift(
                        "SSL policy",
                        actor -> actor.modifyListener(
                                Optional.of("ELBSecurityPolicy-TLS13-1-2-2021-06"), Optional.empty()),
                        actor -> actor.listener(443).sslPolicy()),
                drift(
                        "certificates",
                        actor -> actor.cloud()
                                .listeners()
                                .addCertificate(actor.listener(443).arn(), CERTIFICATE + "b"),
                        actor ->
                                new TreeSet<>(actor
                                        .cloud()
                                        .listeners()
                                        .certificates(actor.listener(443).arn())
                                        .stream()
                                        .map(Object::toString)
                                        .toList())));
    }

    static Stream<Drift> ofRules() {
        return Stream.of(
                drift("a rule too many", actor -> actor.addRule(77), OtherActor::rules),
                drift(
                        "a rule with another action",
                        actor -> actor.rewriteRule(action -> OtherActor.answer("418")),
                        OtherActor::rules),
                drift("the order of rules", DriftTest::swapRules, OtherActor::rules));
    }

    static Stream<Drift> ofTargetGroupsAndSecurityGroups() {
        return Stream.of(
                drift(
                        "a wanted attribute of a target group",
                        actor -> actor.cloud()
                                .targetGroups()
                                .modifyAttributes(
                                        actor.targetGroup().arn(),
                                        Map.of("deregistration_delay.timeout_seconds", "99")),
                        actor -> actor.cloud()
                                .targetGroups()
                                .attributes(actor.targetGroup().arn())),
                drift(
                        "an inbound rule too many",
                        actor -> actor.cloud()
                                .securityGroups()
                                .authorize(
                                        actor.securityGroup().id(),
                                        List.of(IpPermission.tcp(22, IpPermission.Source.cidr("0.0.0.0/0")))),
                        actor -> actor.securityGroup().ingress()),
                drift(
                        "an inbound rule that is gone",
                        actor -> actor.cloud()
                                .securityGroups()
                                .revoke(
                                        actor.securityGroup().id(),
                                        actor.securityGroup().ingress()),
                        actor -> actor.securityGroup().ingress().stream()
                                .map(IpPermission::identity)
                                .toList()));
    }

    static Stream<Drift> staysAsTheModelSaysNothingAboutIt() {
        return Stream.of(
                drift(
                        "an attribute that is not wanted",
                        actor -> actor.cloud()
                                .loadBalancers()
                                .modifyAttributes(actor.balancer(), Map.of("routing.http2.enabled", "false")),
                        actor -> actor.cloud().loadBalancers().attributes(actor.balancer())),
                drift(
                        "an attribute of a target group that is not wanted",
                        actor -> actor.cloud()
                                .targetGroups()
                                .modifyAttributes(
                                        actor.targetGroup().arn(),
                                        Map.of("stickiness.enabled", "true", "stickiness.type", "lb_cookie")),
                        actor -> actor.cloud()
                                .targetGroups()
                                .attributes(actor.targetGroup().arn())),
                drift(
                        "client certificates",
                        actor -> actor.modifyListener(
                                Optional.empty(),
                                Optional.of(new MutualAuthentication(
                                        "passthrough", Optional.empty(), Optional.empty(), Optional.empty()))),
                        actor -> actor.listener(443).mutualAuthentication()),
                drift(
                        "stickiness and weight of a single target group",
                        actor -> actor.rewriteRule(OtherActor::sticky),
                        OtherActor::rules));
    }

    /** When nothing is taken from memory any more. */
    private void reconcileLater() {
        reconcileAfter(Duration.ofMinutes(30));
    }

    private void reconcileAfter(Duration time) {
        lab.clock.advance(time);
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
    }

    private static void swapRules(OtherActor actor) {
        List<ElbRule> rules = actor.rules();
        actor.cloud()
                .listenerRules()
                .setPriorities(new TreeMap<>(Map.of(
                        rules.get(0).arn(),
                        rules.get(1).priority(),
                        rules.get(1).arn(),
                        rules.get(0).priority())));
    }

    private static List<Object> contents(OtherActor actor) {
        return actor.rules().stream()
                .<Object>map(rule -> List.of(rule.priority(), rule.conditions(), rule.actions()))
                .toList();
    }

    private static Drift drift(String what, Consumer<OtherActor> meddling, Function<OtherActor, Object> look) {
        return new Drift(what, meddling, look);
    }

    /** A change by hand, and a look at what it changes. */
    record Drift(String what, Consumer<OtherActor> meddling, Function<OtherActor, Object> look) {
        @Override
        public String toString() {
            return what;
        }
    }
}
