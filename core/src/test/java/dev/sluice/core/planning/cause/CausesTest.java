package dev.sluice.core.planning.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.LostWish;
import dev.sluice.core.problem.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {
    private static final Subject INGRESS = new Subject("Ingress", new ObjectKey("shop", "web"));
    private static final Origin WHOLE = new Origin(INGRESS, "", "");
    private static final Origin PATH = annotation("healthcheck-path", "/live");
    private static final Origin INTERVAL = annotation("healthcheck-interval-seconds", "20");
    private static final Cause POSSIBLE_DRIFT = new Cause.Drift(Cause.Drift.Evidence.POSSIBLE, List.of());
    private static final Cause UNEXPLAINED = new Cause.Drift(Cause.Drift.Evidence.NOTHING_ASKS, List.of());

    @ParameterizedTest
    @CsvSource({
        "scheme,                              alb.ingress.kubernetes.io/scheme,                         internal",
        "scheme,                              spec.scheme,                                              internal",
        "tags.team,                           spec.tags,                                                team=edge",
        "ipv4IpamPool,                        alb.ingress.kubernetes.io/ipam-ipv4-pool-id,              ipam-pool-1",
        "enabled,                             alb.ingress.kubernetes.io/shield-advanced-protection,     true",
        "healthCheck.path,                    alb.ingress.kubernetes.io/frontend-nlb-healthcheck-path,  /up",
        "defaultActions,                      spec.defaultBackend,                                      cart:80",
        "inbound,                             alb.ingress.kubernetes.io/listen-ports,                   '[{\"HTTP\": 81}]'",
        "healthCheck.matcher,                 alb.ingress.kubernetes.io/success-codes,                  200-299",
        "healthCheck.healthyThresholdCount,   alb.ingress.kubernetes.io/healthy-threshold-count,        3",
        "minimumCapacityUnits,                alb.ingress.kubernetes.io/minimum-load-balancer-capacity, CapacityUnits=9",
        "attributes.idle_timeout.timeout_seconds, alb.ingress.kubernetes.io/load-balancer-attributes, idle_timeout.timeout_seconds=9",
        "tags.team,                           alb.ingress.kubernetes.io/tags,                           'env=prod, team=edge'",
        "actions,                             alb.ingress.kubernetes.io/actions.teapot,                 '{}'",
        "conditions,                          spec.rules[0].http.paths[0],                              /",
        "targetType,                          spec.targetType,                                          ip",
        "webAcl,                              alb.ingress.kubernetes.io/wafv2-acl-arn,                  arn:aws:wafv2:x",
    })
    void aFieldIsExplainedByWhatSpeaksAboutItOrByDrift(String field, String said, String value) {
        Origin origin = new Origin(INGRESS, said, value);

        assertThat(causes(Optional.empty(), field, WHOLE, origin))
                .containsExactly(new Cause.Wanted(INGRESS, said, value), POSSIBLE_DRIFT);
    }

    @ParameterizedTest
    @CsvSource({
        "healthCheck.path, alb.ingress.kubernetes.io/healthcheck-interval-seconds, 20",
        "protocol,         alb.ingress.kubernetes.io/backend-protocol-version,     GRPC",
        "attributes.stickiness.enabled, alb.ingress.kubernetes.io/target-group-attributes, slow_start.duration_seconds=30",
        "tags.team,        alb.ingress.kubernetes.io/tags,                         env=prod",
        "tags.tea,         alb.ingress.kubernetes.io/tags,                         'env=prod, team=edge'",
        "scheme,           '',                                                     ''",
    })
    void aFieldThatNothingSpeaksAboutHasDriftedAsFarAsCanBeTold(String field, String said, String value) {
        assertThat(causes(Optional.empty(), field, new Origin(INGRESS, said, value)))
                .containsExactly(UNEXPLAINED);
    }

    @Test
    void ofTwoAnnotationsOnlyTheOneThatSpeaksAboutTheFieldIsNamed() {
        assertThat(causes(Optional.empty(), "healthCheck.path", INTERVAL, PATH))
                .containsExactly(wanted(PATH), POSSIBLE_DRIFT);
    }

    @Test
    void whatCanOnlyBeReplacedHasNotDrifted() {
        TargetGroup group = group("/", PATH);

        assertThat(new Causes(stack(group), Background.unknown()).ofReplacement(group, changed("healthCheck.path")))
                .containsExactly(wanted(PATH));
    }

    @Test
    void whatWasAppliedAndIsStillWantedHasDriftedAndWhatAsksForItIsNamedBeside() {
        TargetGroup group = group("/live", PATH);

        assertThat(after(group).ofDifference(group, changed("healthCheck.path")))
                .containsExactly(drift(wanted(PATH)))
                .first()
                .hasToString("drift; wanted by Ingress shop/web: "
                        + "alb.ingress.kubernetes.io/healthcheck-path: \"/live\"");
    }

    @Test
    void whatWasAppliedAndIsStillWantedByNobodyInParticularHasJustDrifted() {
        TargetGroup group = group("/", WHOLE);

        assertThat(after(group).ofDifference(group, changed("healthCheck.path")))
                .containsExactly(drift())
                .first()
                .hasToString("drift");
    }

    @Test
    void anAnnotationThatChangedSinceTheLastTimeIsTheCause() {
        Origin now = annotation("healthcheck-path", "/ready");

        assertThat(causesAfter(group("/live", PATH), group("/ready", now), "healthCheck.path"))
                .containsExactly(wanted(now));
    }

    @Test
    void anAnnotationThatIsGoneSinceTheLastTimeIsTheCauseWithWhatItSaid() {
        assertThat(causesAfter(group("/live", WHOLE, PATH), group("/", WHOLE), "healthCheck.path"))
                .containsExactly(new Cause.NotWanted(
                        new LostWish.Said(INGRESS, PATH.field(), Optional.of("/live"), Optional.empty())))
                .first()
                .hasToString(
                        "Ingress shop/web no longer has " + "alb.ingress.kubernetes.io/healthcheck-path: \"/live\"");
    }

    @Test
    void anAnnotationThatChangedExplainsItsFieldAndNotAnotherThatHasDriftedMeanwhile() {
        Origin now = annotation("healthcheck-path", "/ready");

        assertThat(causesAfter(
                        group("/live", PATH, INTERVAL),
                        group("/ready", now, INTERVAL),
                        "healthCheck.path",
                        "healthCheck.intervalSeconds"))
                .containsExactly(wanted(now), drift(wanted(INTERVAL)));
    }

    @Test
    void withoutAnAnnotationForANewWishTheObjectThatIsNewIsTheCause() {
        Subject params = new Subject("IngressClassParams", new ObjectKey("", "alb"));
        Origin fixed = new Origin(params, "spec.targetType", "ip");

        assertThat(causesAfter(group("/live", PATH), group("/ready", PATH, fixed), "healthCheck.path"))
                .as("the annotation that speaks comes first, changed or not")
                .containsExactly(wanted(PATH));
        assertThat(causesAfter(group("/live", WHOLE), group("/ready", WHOLE, fixed), "healthCheck.path"))
                .containsExactly(wanted(fixed));
    }

    @Test
    void whatIsGoneFromAwsAndWasAppliedHasDriftedAndIsWantedOtherwise() {
        TargetGroup group = group("/live", PATH);

        assertThat(after(group).ofCreation(group)).containsExactly(drift(wanted(PATH)));
        assertThat(new Causes(stack(group), applied(group("/old", PATH))).ofCreation(group))
                .containsExactly(wanted(PATH));
        assertThat(new Causes(stack(group), Background.unknown()).ofCreation(group))
                .containsExactly(wanted(PATH));
    }

    @Test
    void aRuleIsTheSameWhereverItStandsInTheOrder() {
        ListenerRule before = rule(1, "/a", "spec.rules[0].http.paths[0]");
        ListenerRule now = rule(2, "/a", "spec.rules[0].http.paths[1]");

        assertThat(new Causes(stack(now), applied(before)).ofDifference(now, changed("priority")))
                .containsExactly(wanted(now.origins().getFirst()));
        assertThat(new Causes(stack(now), applied(before)).ofDifference(now, changed("transforms")))
                .containsExactly(drift(wanted(now.origins().getFirst())));
    }

    private static List<Cause> causes(Optional<Stack> lastApplied, String field, Origin... origins) {
        TargetGroup group = group("/", origins);
        return new Causes(stack(group), new Background(List.of(), lastApplied)).ofDifference(group, changed(field));
    }

    private static List<Cause> causesAfter(TargetGroup before, TargetGroup now, String... fields) {
        return new Causes(stack(now), applied(before)).ofDifference(now, changed(fields));
    }

    private static Causes after(TargetGroup group) {
        return new Causes(stack(group), applied(group));
    }

    private static Background applied(Resource before) {
        return new Background(List.of(), Optional.of(stack(before)));
    }

    private static List<FieldChange> changed(String... fields) {
        return Arrays.stream(fields)
                .map(field -> FieldChange.of(field, "before", "after"))
                .toList();
    }

    private static Stack stack(Resource resource) {
        return Stack.of(StackId.implicit(INGRESS.key()), List.of(resource));
    }

    private static Cause.Wanted wanted(Origin origin) {
        return new Cause.Wanted(origin.subject(), origin.field(), origin.value());
    }

    private static Cause drift(Cause.Wanted... wantedBy) {
        return new Cause.Drift(Cause.Drift.Evidence.APPLIED_BEFORE, List.of(wantedBy));
    }

    private static TargetGroup group(String healthCheckPath, Origin... origins) {
        HealthCheck check = new HealthCheck(
                Optional.empty(),
                Optional.empty(),
                Optional.of(healthCheckPath),
                Optional.empty(),
                OptionalInt.of(20),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        return new TargetGroup(
                new ResourceId(ResourceType.TARGET_GROUP, "shop/web-cart:80"),
                "k8s-shop-cart",
                "ip",
                80,
                "HTTP",
                Optional.of("HTTP1"),
                "ipv4",
                Optional.of(check),
                OptionalInt.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(origins));
    }

    private static ListenerRule rule(int priority, String path, String place) {
        return new ListenerRule(
                ListenerRule.ruleId(80, priority),
                Ref.to(Listener.onPort(80)),
                priority,
                List.of(),
                List.of(new RuleCondition.PathPattern(List.of(path), List.of())),
                List.of(),
                new TreeMap<>(),
                List.of(new Origin(INGRESS, place, path)));
    }

    private static Origin annotation(String name, String value) {
        return new Origin(INGRESS, "alb.ingress.kubernetes.io/" + name, value);
    }
}
