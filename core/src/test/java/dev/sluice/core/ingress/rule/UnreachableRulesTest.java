package dev.sluice.core.ingress.rule;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.GivenIngress.backend;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenIngress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreachableRulesTest {
    private static final IngressBackend API = backend("api", PortReference.of(80));
    private static final IngressBackend WEB = backend("web", PortReference.of(80));

    private final RuleScenario scenario =
            RuleScenario.with(aService("t/api").build(), aService("t/web").build());

    private static GivenIngress routing(String firstHost, String firstPath, String host, String path) {
        return anIngress("t/a")
                .routing(firstHost, firstPath, "ImplementationSpecific", API)
                .routing(host, path, "ImplementationSpecific", WEB);
    }

    @Test
    void aRuleBehindAWiderOneIsPointedOutWithBothPlaces() {
        scenario.build(HTTP, routing("", "/*", "h", "/api").build());

        assertThat(scenario.warnings())
                .containsExactly("Ingress t/a: spec.rules[1].http.paths[0]: \"h/api\": no request on port 80 reaches"
                        + " this path: Ingress t/a spec.rules[0].http.paths[0] takes them all first"
                        + " (paths of a group are tried by group.order, then in the order of their manifest)");
    }

    @ParameterizedTest
    @CsvSource({
        "h, /a, h, /a",
        "H, /a, h, /a",
        "'', /a, h, /a",
        "h, '', h, /a",
        "h, /a/*, h, /a/b",
        "h, /a/*, h, /a/b/*",
        "*.org, /a, a.b.org, /a",
        "*.b.org, /*, *.a.b.org, ''",
    })
    void theSameOrWiderHostsAndPathsTakeAll(String firstHost, String firstPath, String host, String path) {
        scenario.build(HTTP, routing(firstHost, firstPath, host, path).build());

        assertThat(scenario.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "h, /a, i, /a",
        "h, /a, '', /a",
        "h, /a, h, ''",
        "h, /a/*, h, /a",
        "h, /a/*, h, /ab",
        "h, /a, h, /A",
        "*.org, /a, org, /a",
        "a.org, /a, *.org, /a",
    })
    void otherHostsOrPathsDoNot(String firstHost, String firstPath, String host, String path) {
        scenario.build(HTTP, routing(firstHost, firstPath, host, path).build());

        assertThat(scenario.warnings()).isEmpty();
    }

    @Test
    void regularExpressionsAreComparedAsTexts() {
        scenario.build(
                HTTP,
                routing("h", "/^/a/", "h", "/^/a/")
                        .annotated("use-regex-path-match", "true")
                        .build());
        assertThat(scenario.warnings()).hasSize(1);

        RuleScenario other =
                RuleScenario.with(aService("t/api").build(), aService("t/web").build());
        other.build(
                HTTP,
                routing("h", "/^/a/*", "h", "/^/a/b")
                        .annotated("use-regex-path-match", "true")
                        .build());
        assertThat(other.warnings()).isEmpty();
    }

    @Test
    void furtherConditionsLeaveRequestsToLaterRulesUnlessTheyAreTheSame() {
        String condition = "[{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[\"10.0.0.0/8\"]}}]";

        scenario.build(
                HTTP,
                routing("h", "/*", "h", "/a")
                        .annotated("conditions.api", condition)
                        .build());
        assertThat(scenario.warnings()).isEmpty();

        scenario.build(
                HTTP,
                routing("h", "/*", "h", "/*")
                        .annotated("conditions.api", condition)
                        .annotated("conditions.web", condition)
                        .build());
        assertThat(scenario.warnings()).hasSize(1);
    }
}
