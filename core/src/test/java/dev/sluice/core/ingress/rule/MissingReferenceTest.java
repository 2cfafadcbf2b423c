package dev.sluice.core.ingress.rule;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.GivenIngress.backend;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTP;
import static dev.sluice.core.ingress.rule.RuleScenario.fixed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.ListenerRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingReferenceTest {
    private static final Ingress TO_GHOST =
            anIngress("t/a").routing("h", "/", "ghost").build();
    private static final Ingress TO_NO_ACTION =
            anIngress("t/a").routingToAction("h", "/", "none").build();

    private final RuleScenario scenario = RuleScenario.with(aService("t/api").build());

    @Test
    void aMissingServiceAnswersThatItIsNotThere() {
        assertThat(scenario.build(HTTP, TO_GHOST).rules())
                .extracting(ListenerRule::actions)
                .containsExactly(List.of(fixed("503", "Backend service does not exist")));
        assertThat(scenario.build(HTTP, anIngress("t/a").byDefaultTo("ghost").build())
                        .defaultActions())
                .containsExactly(fixed("503", "Backend service does not exist"));
        assertThat(scenario.texts())
                .containsExactly(
                        "Ingress t/a: spec.rules[0].http.paths[0].backend.service.name: \"ghost\": services \"ghost\" not"
                                + " found; requests are answered with 503 until it is there",
                        "Ingress t/a: spec.defaultBackend.service.name: \"ghost\": services \"ghost\" not found;"
                                + " requests are answered with 503 until it is there");
        assertThat(scenario.errors()).isEmpty();
    }

    @Test
    void aMissingServiceIsAnErrorIfThatIsAskedFor() {
        scenario.strict().build(HTTP, TO_GHOST);

        assertThat(scenario.texts())
                .containsExactly("Ingress t/a: spec.rules[0].http.paths[0].backend.service.name: \"ghost\":"
                        + " services \"ghost\" not found");
    }

    @Test
    void aMissingServiceAmongSeveralIsAlwaysAnError() {
        scenario.build(
                HTTP,
                anIngress("t/a")
                        .annotated("actions.x", """
                                {"type":"forward","forwardConfig":{"targetGroups":[
                                  {"serviceName":"api","servicePort":80,"weight":1},
                                  {"serviceName":"ghost","servicePort":80,"weight":1}]}}""")
                        .routingToAction("h", "/", "x")
                        .build());

        assertThat(scenario.texts())
                .containsExactly("Ingress t/a: alb.ingress.kubernetes.io/actions.x: \"ghost\": services \"ghost\" not"
                        + " found");
    }

    @Test
    void aMissingActionAnswersThatItIsNotThere() {
        assertThat(scenario.build(HTTP, TO_NO_ACTION).rules())
                .extracting(ListenerRule::actions)
                .containsExactly(List.of(fixed("503", "Backend action does not exist")));
        assertThat(scenario.texts())
                .containsExactly("Ingress t/a: spec.rules[0].http.paths[0].backend.service.name: \"none\": missing"
                        + " actions.none configuration; requests are answered with 503 until it is there (annotate the"
                        + " Ingress with alb.ingress.kubernetes.io/actions.none)");
        assertThat(scenario.errors()).isEmpty();
    }

    @Test
    void aMissingActionIsAnErrorIfThatIsAskedFor() {
        scenario.strict().build(HTTP, TO_NO_ACTION);

        assertThat(scenario.texts())
                .containsExactly("Ingress t/a: spec.rules[0].http.paths[0].backend.service.name: \"none\": missing"
                        + " actions.none configuration (annotate the Ingress with"
                        + " alb.ingress.kubernetes.io/actions.none)");
    }

    @Test
    void aMissingPortIsAlwaysAnError() {
        scenario.build(
                HTTP,
                anIngress("t/a")
                        .routing("h", "/", "Exact", backend("api", PortReference.of("grpc")))
                        .routing("h", "/0", "Exact", backend("api", PortReference.of("")))
                        .build());

        assertThat(scenario.errors())
                .containsExactly("unable to find port grpc on service t/api", "unable to find port 0 on service t/api");
    }

    @Test
    void aMissingPortIsToldAtEachPlaceThatNamesIt() {
        scenario.build(
                HTTP,
                anIngress("t/a")
                        .annotated("actions.x", """
                                {"type":"forward","forwardConfig":{"targetGroups":[
                                  {"serviceName":"api","servicePort":"grpc"}]}}""")
                        .routing("h", "/", "Exact", backend("api", PortReference.of("grpc")))
                        .routingToAction("h", "/x", "x")
                        .build());

        assertThat(scenario.texts())
                .extracting(text -> text.substring(0, text.indexOf(": unable to find port grpc")))
                .containsExactly(
                        "Ingress t/a: spec.rules[0].http.paths[0].backend.service.port: \"grpc\"",
                        "Ingress t/a: alb.ingress.kubernetes.io/actions.x: \"grpc\"");
    }

    @Test
    void aTargetGroupByNameIsLookedUp() {
        scenario.build(
                HTTP,
                anIngress("t/a")
                        .annotated("actions.x", "{\"type\":\"forward\",\"targetGroupName\":\"gone\"}")
                        .routingToAction("h", "/", "x")
                        .build());

        assertThat(scenario.texts())
                .containsExactly("Ingress t/a: alb.ingress.kubernetes.io/actions.x: \"gone\":"
                        + " searching TargetGroup with name gone: TargetGroupNotFound: gone");
    }

    @Test
    void aTargetGroupNameThatSeveralBearIsAnError() {
        scenario.facts().withTargetGroups("many", List.of());

        scenario.build(
                HTTP,
                anIngress("t/a")
                        .annotated("actions.x", "{\"type\":\"forward\",\"targetGroupName\":\"many\"}")
                        .routingToAction("h", "/", "x")
                        .build());

        assertThat(scenario.errors())
                .containsExactly("searching TargetGroup with name many:"
                        + " expecting a single targetGroup with query [many] but got 0");
    }
}
