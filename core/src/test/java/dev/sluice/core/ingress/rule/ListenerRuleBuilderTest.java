package dev.sluice.core.ingress.rule;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.GivenIngress.backend;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTP;
import static dev.sluice.core.ingress.rule.RuleScenario.forwardTo;
import static dev.sluice.core.ingress.rule.RuleScenario.host;
import static dev.sluice.core.ingress.rule.RuleScenario.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListenerRuleBuilderTest {
    private static final IngressBackend API_80 = backend("api", PortReference.of(80));

    private final RuleScenario scenario =
            RuleScenario.with(aService("t/api").build(), aService("t/web").build());

    @Test
    void aPathBecomesARuleThatSaysWhereItComesFrom() {
        Ingress ingress = anIngress("t/a")
                .annotated("conditions.api", "[]")
                .routing("a.example.org", "/v1", "api")
                .build();

        ListenerRules rules = scenario.build(HTTP, ingress);

        Subject subject = Subject.of(ingress);
        assertThat(rules.rules())
                .containsExactly(new ListenerRule(
                        ListenerRule.ruleId(80, 1),
                        Ref.to(Listener.onPort(80)),
                        1,
                        List.of(forwardTo("t/a-api:80")),
                        List.of(host("a.example.org"), path("/v1", "/v1/*")),
                        List.of(),
                        SortedMaps.copyOf(Map.of("of", "t/a")),
                        List.of(
                                new Origin(subject, "spec.rules[0].http.paths[0]", "a.example.org/v1"),
                                new Origin(subject, "alb.ingress.kubernetes.io/conditions.api", "[]"))));
        assertThat(scenario.texts()).isEmpty();
    }

    @Test
    void exactPathsComeFirstThenLongPrefixesThenTheOthers() {
        Ingress ingress = anIngress("t/a")
                .withRule(new Ingress.Rule(
                        "",
                        Optional.of(List.of(
                                new Ingress.Path("/impl", Optional.of("ImplementationSpecific"), API_80),
                                new Ingress.Path("/none", Optional.empty(), API_80),
                                new Ingress.Path("/", Optional.of("Prefix"), API_80),
                                new Ingress.Path("/\u00e9\u00e9", Optional.of("Prefix"), API_80),
                                new Ingress.Path("/four", Optional.of("Prefix"), API_80),
                                new Ingress.Path("/same", Optional.of("Prefix"), API_80),
                                new Ingress.Path("/z", Optional.of("Exact"), API_80),
                                new Ingress.Path("/y", Optional.of("Exact"), API_80)))))
                .build();

        assertThat(RuleScenario.paths(scenario.build(HTTP, ingress)))
                .containsExactly(
                        List.of("/z"),
                        List.of("/y"),
                        List.of("/\u00e9\u00e9", "/\u00e9\u00e9/*"),
                        List.of("/four", "/four/*"),
                        List.of("/same", "/same/*"),
                        List.of("/*"),
                        List.of("/impl"),
                        List.of("/none"));
    }

    @Test
    void entriesOfRulesAndMembersKeepTheirOrder() {
        Ingress first = anIngress("t/b").routing("", "/b", "Exact", API_80).build();
        Ingress second = anIngress("t/a")
                .routing("x", "/", "Prefix", API_80)
                .withRule(new Ingress.Rule("no-http", Optional.empty()))
                .routing("x", "/y", "Exact", API_80)
                .build();

        ListenerRules rules = scenario.build(HTTP, first, second);

        assertThat(RuleScenario.paths(rules)).containsExactly(List.of("/b"), List.of("/*"), List.of("/y"));
        assertThat(rules.rules()).extracting(ListenerRule::priority).containsExactly(1, 2, 3);
    }

    @Test
    void anUnknownPathTypeIsAnError() {
        Ingress ingress = anIngress("t/a").routing("h", "/x", "Regex", API_80).build();

        assertThat(scenario.build(HTTP, ingress).rules()).isEmpty();
        assertThat(scenario.texts())
                .containsExactly("Ingress t/a: spec.rules[0].http.paths[0].pathType: \"Regex\": unknown pathType for"
                        + " path /x (expected: Exact, Prefix or ImplementationSpecific)");
    }

    @Test
    void withoutADefaultBackendOtherRequestsAreNotFound() {
        ListenerRules rules = scenario.build(HTTP, anIngress("t/a").build());

        assertThat(rules.defaultActions())
                .containsExactly(new Action.FixedResponse(Optional.of("text/plain"), Optional.empty(), "404"));
    }

    @Test
    void oneDefaultBackendTakesWhatNoRuleMatches() {
        ListenerRules rules = scenario.build(
                HTTP,
                anIngress("t/a").build(),
                anIngress("t/b").byDefaultTo("web").build());

        assertThat(rules.defaultActions()).containsExactly(forwardTo("t/b-web:80"));
        assertThat(rules.rules()).isEmpty();
    }

    @Test
    void twoDefaultBackendsOnOnePortAreAConflict() {
        scenario.build(
                HTTP,
                anIngress("t/a").byDefaultTo("api").build(),
                anIngress("t/b").byDefaultTo("web").build());

        assertThat(scenario.texts())
                .containsExactly("Ingress t/b: spec.defaultBackend: \"t/a, t/b\": multiple ingress defined default"
                        + " backend: [t/a t/b] (only one Ingress that listens on port 80 may have a default backend)");
    }

    @Test
    void theDefaultBackendsConditionsAreCheckedThoughTheyDoNotApply() {
        scenario.build(
                HTTP,
                anIngress("t/a")
                        .annotated("conditions.api", "[{\"field\":\"source-ip\"}]")
                        .byDefaultTo("api")
                        .build());

        assertThat(scenario.errors()).containsExactly("missing sourceIPConfig");
    }

    @Test
    void everyProblemOfEveryPathIsReportedAtOnce() {
        scenario.build(
                HTTP,
                anIngress("t/a")
                        .routing("h", "/x*", "Prefix", API_80)
                        .routing("h", "/y?", "Exact", API_80)
                        .routing("h", "/z", "Exact", new IngressBackend.ResourceBackend())
                        .build());

        assertThat(scenario.texts())
                .containsExactly(
                        "Ingress t/a: spec.rules[0].http.paths[0].path: \"/x*\": prefix path shouldn't contain"
                                + " wildcards: /x* (use pathType ImplementationSpecific)",
                        "Ingress t/a: spec.rules[1].http.paths[0].path: \"/y?\": exact path shouldn't contain"
                                + " wildcards: /y? (use pathType ImplementationSpecific)",
                        "Ingress t/a: spec.rules[2].http.paths[0].backend.service: \"\": missing required"
                                + " \"service\" field");
    }

    @Test
    void underSslRedirectAnHttpListenerOnlyRedirects() {
        assertThat(ListenerRuleBuilder.redirectToHttps(8443))
                .isEqualTo(new ListenerRules(
                        List.of(new Action.Redirect(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("8443"),
                                Optional.of("HTTPS"),
                                Optional.empty(),
                                "HTTP_301")),
                        List.of()));
    }
}
