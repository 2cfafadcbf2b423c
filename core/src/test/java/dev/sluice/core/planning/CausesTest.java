package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.Stack;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.problem.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {
    private static final Subject INGRESS = new Subject("Ingress", new ObjectKey("shop", "web"));
    private static final Origin WHOLE = new Origin(INGRESS, "", "");
    private static final Origin PATH = annotation("healthcheck-path", "/live");
    private static final Origin INTERVAL = annotation("healthcheck-interval-seconds", "20");

    @ParameterizedTest
    @CsvSource({
        "scheme,                              alb.ingress.kubernetes.io/scheme,                         internal",
        "inbound,                             alb.ingress.kubernetes.io/listen-ports,                   '[{\"HTTP\": 81}]'",
        "healthCheck.matcher,                 alb.ingress.kubernetes.io/success-codes,                  200-299",
        "healthCheck.healthyThresholdCount,   alb.ingress.kubernetes.io/healthy-threshold-count,        3",
        "minimumCapacityUnits,                alb.ingress.kubernetes.io/minimum-load-balancer-capacity, CapacityUnits=9",
        "attributes.idle_timeout.timeout_seconds, alb.ingress.kubernetes.io/load-balancer-attributes, idle_timeout.timeout_seconds=9",
        "tags.team,                           alb.ingress.kubernetes.io/tags,                           team=edge",
        "actions,                             alb.ingress.kubernetes.io/actions.teapot,                 '{}'",
        "conditions,                          spec.rules[0].http.paths[0],                              /",
        "targetType,                          spec.targetType,                                          ip",
        "webAcl,                              alb.ingress.kubernetes.io/wafv2-acl-arn,                  arn:aws:wafv2:x",
    })
    void aFieldIsExplainedByWhatSpeaksAboutIt(String field, String said, String value) {
        Origin origin = new Origin(INGRESS, said, value);

        assertThat(causes(Optional.empty(), field, WHOLE, origin))
                .containsExactly(new Cause.Wanted(INGRESS, said, value));
    }

    @ParameterizedTest
    @CsvSource({
        "healthCheck.path, alb.ingress.kubernetes.io/healthcheck-interval-seconds, 20",
        "protocol,         alb.ingress.kubernetes.io/backend-protocol-version,     GRPC",
        "attributes.stickiness.enabled, alb.ingress.kubernetes.io/target-group-attributes, slow_start.duration_seconds=30",
        "tags.team,        alb.ingress.kubernetes.io/tags,                         env=prod",
        "scheme,           '',                                                     ''",
    })
    void aFieldThatNothingSpeaksAboutHasDrifted(String field, String said, String value) {
        assertThat(causes(Optional.empty(), field, new Origin(INGRESS, said, value)))
                .containsExactly(new Cause.Drift());
    }

    @Test
    void ofTwoAnnotationsOnlyTheOneThatSpeaksAboutTheFieldIsNamed() {
        assertThat(causes(Optional.empty(), "healthCheck.path", INTERVAL, PATH))
                .containsExactly(new Cause.Wanted(INGRESS, PATH.field(), "/live"));
    }

    @Test
    void whatWasAppliedAndIsStillWantedHasDriftedWhateverSpeaksAboutIt() {
        assertThat(causes(Optional.of(stack(PATH)), "healthCheck.path", PATH)).containsExactly(new Cause.Drift());
    }

    @Test
    void ofTheAnnotationsThatSpeakTheOneThatChangedSinceTheLastTimeIsNamed() {
        Origin before = annotation("tags", "team=edge");
        Origin after = annotation("tags", "team=core");
        Origin other = new Origin(new Subject("IngressClassParams", new ObjectKey("", "alb")), "spec.tags", "team=x");

        assertThat(causes(Optional.of(stack(other, before)), "tags.team", other, after))
                .containsExactly(new Cause.Wanted(INGRESS, after.field(), "team=core"));
    }

    @Test
    void aChangedObjectIsNamedWhereNothingSpeaksAboutTheField() {
        assertThat(causes(Optional.of(stack(INTERVAL)), "networking", WHOLE, INTERVAL))
                .containsExactly(new Cause.Wanted(INGRESS, "", ""));
    }

    @Test
    void whatIsGoneFromAwsAndWasAppliedHasDriftedAndIsWantedOtherwise() {
        ShieldProtection resource = resource(PATH);

        assertThat(new Causes(Optional.of(stack(PATH))).ofCreation(resource)).containsExactly(new Cause.Drift());
        assertThat(new Causes(Optional.empty()).ofCreation(resource))
                .containsExactly(new Cause.Wanted(INGRESS, PATH.field(), "/live"));
    }

    private static List<Cause> causes(Optional<Stack> lastApplied, String field, Origin... origins) {
        return new Causes(lastApplied)
                .ofDifference(resource(origins), List.of(FieldChange.of(field, "before", "after")));
    }

    private static Stack stack(Origin... origins) {
        return Stack.of(PlannerWorld.STACK, List.of(resource(origins)));
    }

    private static ShieldProtection resource(Origin... origins) {
        return new ShieldProtection(
                ShieldProtection.ID,
                true,
                Ref.to(LoadBalancer.ALB),
                Arrays.stream(origins).toList());
    }

    private static Origin annotation(String name, String value) {
        return new Origin(INGRESS, "alb.ingress.kubernetes.io/" + name, value);
    }
}
