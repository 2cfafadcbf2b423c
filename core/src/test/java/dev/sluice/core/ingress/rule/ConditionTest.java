package dev.sluice.core.ingress.rule;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.GivenIngress.backend;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTP;
import static dev.sluice.core.ingress.rule.RuleScenario.host;
import static dev.sluice.core.ingress.rule.RuleScenario.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.RuleCondition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private final RuleScenario scenario = RuleScenario.with(aService("t/api").build());

    private List<RuleCondition> conditions(GivenIngress ingress) {
        return scenario.build(HTTP, ingress.build()).rules().stream()
                .map(ListenerRule::conditions)
                .findFirst()
                .orElseThrow();
    }

    private static GivenIngress routing(String host, String path, String pathType) {
        return anIngress("t/a").routing(host, path, pathType, backend("api", PortReference.of(80)));
    }

    @ParameterizedTest
    @CsvSource({
        "Exact, /a, /a",
        "Prefix, /, /*",
        "Prefix, /a, /a /a/*",
        "Prefix, /a/, /a /a/*",
        "Prefix, //, / //*",
        "ImplementationSpecific, /a*, /a*",
    })
    void aPathBecomesPatternsByItsType(String type, String path, String patterns) {
        assertThat(conditions(routing("", path, type))).containsExactly(path(patterns.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"/^/api/.+$;^/api/.+$", "/;''"})
    void aPathMayBeARegularExpressionWithoutItsFirstCharacter(String path, String regex) {
        GivenIngress ingress = routing("", path, "ImplementationSpecific").annotated("use-regex-path-match", "true");

        assertThat(conditions(ingress)).containsExactly(new RuleCondition.PathPattern(List.of(), List.of(regex)));
    }

    @Test
    void onlyPathsThatCouldBeRegularExpressionsAskWhetherTheyAre() {
        assertThat(conditions(routing("", "/a", "Exact").annotated("use-regex-path-match", "maybe")))
                .containsExactly(path("/a"));
        assertThat(conditions(routing("h", "", "ImplementationSpecific").annotated("use-regex-path-match", "maybe")))
                .containsExactly(host("h"));
        assertThat(scenario.errors()).isEmpty();

        conditions(routing("", "/a", "ImplementationSpecific").annotated("use-regex-path-match", "maybe"));
        assertThat(scenario.errors())
                .containsExactly("failed to parse bool annotation, alb.ingress.kubernetes.io/use-regex-path-match:"
                        + " maybe: strconv.ParseBool: parsing \"maybe\": invalid syntax");
    }

    @Test
    void aRuleWithoutAnyConditionTakesEveryPath() {
        assertThat(conditions(routing("", "", "Prefix"))).containsExactly(path("/*"));
    }

    @Test
    void annotatedConditionsComeFirstAndJoinHostAndPath() {
        GivenIngress ingress = routing("a.example.org", "/v1", "Prefix").annotated("conditions.api", """
                [{"field":"source-ip","sourceIPConfig":{"values":["10.0.0.0/8"]}},
                 {"field":"host-header","hostHeaderConfig":{"values":["b.example.org"]}},
                 {"field":"path-pattern","pathPatternConfig":{"values":["/v2"]}}]""");

        assertThat(conditions(ingress))
                .containsExactly(
                        new RuleCondition.SourceIp(List.of("10.0.0.0/8")),
                        host("a.example.org", "b.example.org"),
                        path("/v1", "/v1/*", "/v2"));
    }

    @Test
    void everyFieldHasItsCondition() {
        GivenIngress ingress = routing("", "", "Exact").annotated("conditions.api", """
                [{"field":"http-header","httpHeaderConfig":{"httpHeaderName":"X","values":["a"]}},
                 {"field":"http-header","httpHeaderConfig":{"httpHeaderName":"Y","regexValues":["^a$"]}},
                 {"field":"http-request-method","httpRequestMethodConfig":{"values":["GET"]}},
                 {"field":"query-string","queryStringConfig":{"values":[{"value":"a"},{"key":"","value":"b"}]}},
                 {"field":"host-header","hostHeaderConfig":{"regexValues":["^h"]}},
                 {"field":"no-such-field","sourceIPConfig":{}}]""");

        assertThat(conditions(ingress))
                .containsExactly(
                        new RuleCondition.HttpHeader("X", List.of("a"), List.of()),
                        new RuleCondition.HttpHeader("Y", List.of(), List.of("^a$")),
                        new RuleCondition.HttpRequestMethod(List.of("GET")),
                        new RuleCondition.QueryString(List.of(
                                new RuleCondition.KeyValue(Optional.empty(), "a"),
                                new RuleCondition.KeyValue(Optional.of(""), "b"))),
                        new RuleCondition.HostHeader(List.of(), List.of("^h")));
        assertThat(scenario.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"field\":\"host-header\"}|missing hostHeaderConfig",
                "{\"field\":\"path-pattern\"}|missing pathPatternConfig",
                "{\"field\":\"http-header\"}|missing httpHeaderConfig",
                "{\"field\":\"http-request-method\"}|missing httpRequestMethodConfig",
                "{\"field\":\"query-string\"}|missing queryStringConfig",
                "{\"field\":\"source-ip\",\"hostHeaderConfig\":{}}|missing sourceIPConfig",
                "{\"field\":\"host-header\",\"hostHeaderConfig\":{}}"
                        + "|invalid hostHeaderConfig: values or regexValues must be specified",
                "{\"field\":\"path-pattern\",\"pathPatternConfig\":{\"values\":[\"a\"],\"regexValues\":[\"b\"]}}"
                        + "|invalid pathPatternConfig: precisely one of values and regexValues can be specified",
                "{\"field\":\"http-header\",\"httpHeaderConfig\":{\"httpHeaderName\":\"X\"}}"
                        + "|invalid httpHeaderConfig: values or regexValues must be specified",
                "{\"field\":\"http-request-method\",\"httpRequestMethodConfig\":{}}"
                        + "|invalid httpRequestMethodConfig: values cannot be empty",
                "{\"field\":\"query-string\",\"queryStringConfig\":{}}"
                        + "|invalid queryStringConfig: Values cannot be empty",
                "{\"field\":\"query-string\",\"queryStringConfig\":{\"values\":[{\"key\":\"k\"}]}}"
                        + "|invalid queryStringConfig: value cannot be empty",
                "{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[]}}"
                        + "|invalid sourceIPConfig: values cannot be empty",
            })
    void aConditionThatItsFieldDoesNotFitIsAnError(String condition, String message) {
        conditions(routing("h", "/", "Prefix").annotated("conditions.api", "[" + condition + "]"));

        assertThat(scenario.texts())
                .containsExactly(
                        "Ingress t/a: alb.ingress.kubernetes.io/conditions.api: \"[" + condition + "]\": " + message);
    }

    @Test
    void globsAndRegularExpressionsCannotBeMixed() {
        conditions(routing("a.org", "/v1", "Exact").annotated("conditions.api", """
                [{"field":"host-header","hostHeaderConfig":{"regexValues":["^b"]}},
                 {"field":"path-pattern","pathPatternConfig":{"regexValues":["^/v2", "^/v3"]}}]"""));

        assertThat(scenario.texts())
                .containsExactly(
                        "Ingress t/a: spec.rules[0].host: \"a.org\": host condition must specify exactly"
                                + " one of Values and RegexValues, got both Values [a.org] and RegexValues [^b]",
                        "Ingress t/a: spec.rules[0].http.paths[0].path: \"/v1\": path condition must specify exactly"
                                + " one of Values and RegexValues, got both Values [/v1] and RegexValues [^/v2 ^/v3]");
    }

    @Test
    void globsAndRegularExpressionsOfAnAnnotationAreToldToBeThere() {
        String both = """
                [{"field":"host-header","hostHeaderConfig":{"values":["a"]}},
                 {"field":"host-header","hostHeaderConfig":{"regexValues":["^b"]}}]""";
        conditions(routing("", "/v1", "Exact").annotated("conditions.api", both));

        assertThat(scenario.texts())
                .containsExactly("Ingress t/a: alb.ingress.kubernetes.io/conditions.api: \"" + both
                        + "\": host condition must specify exactly one of Values and RegexValues, got both Values [a]"
                        + " and RegexValues [^b]");
    }
}
