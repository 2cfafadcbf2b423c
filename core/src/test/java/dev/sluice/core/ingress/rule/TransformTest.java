package dev.sluice.core.ingress.rule;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.model.RuleTransform.Rewrite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformTest {
    private final RuleScenario scenario = RuleScenario.with(aService("t/api").build());

    private List<RuleTransform> transforms(String json) {
        return scenario
                .build(
                        HTTP,
                        anIngress("t/a")
                                .annotated("transforms.api", json)
                                .routing("h", "/", "api")
                                .build())
                .rules()
                .stream()
                .flatMap(rule -> rule.transforms().stream())
                .toList();
    }

    @Test
    void transformsAreCopiedInOrderEachByItsOwnPart() {
        assertThat(transforms("""
                [{"type":"url-rewrite","urlRewriteConfig":{"rewrites":[{"regex":"a","replace":"b"},{"regex":"c"}]},
                  "hostHeaderRewriteConfig":{"rewrites":[]}},
                 {"type":"host-header-rewrite","hostHeaderRewriteConfig":{"rewrites":[{"replace":"x"}]}}]"""))
                .containsExactly(
                        new RuleTransform(
                                RuleTransform.Type.URL_REWRITE, List.of(new Rewrite("a", "b"), new Rewrite("c", ""))),
                        new RuleTransform(RuleTransform.Type.HOST_HEADER_REWRITE, List.of(new Rewrite("", "x"))));
        assertThat(scenario.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\":\"body-rewrite\"}|unknown transform type: body-rewrite",
                "{\"type\":\"url-rewrite\"}|missing urlRewriteConfig",
                "{\"type\":\"url-rewrite\",\"urlRewriteConfig\":{}}|urlRewriteConfig.rewrites cannot be empty",
                "{\"type\":\"host-header-rewrite\"}|missing hostHeaderRewriteConfig",
                "{\"type\":\"host-header-rewrite\",\"hostHeaderRewriteConfig\":{}}"
                        + "|hostHeaderRewriteConfig.rewrites cannot be empty",
            })
    void aTransformThatItsTypeDoesNotFitIsAnError(String transform, String message) {
        transforms("[" + transform + "]");

        assertThat(scenario.errors()).containsExactly(message);
    }
}
