package dev.sluice.core.ingress.rule;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.GivenIngress.backend;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTP;
import static dev.sluice.core.ingress.rule.RuleScenario.forwardTo;
import static dev.sluice.core.ingress.rule.RuleScenario.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {
    private final RuleScenario scenario =
            RuleScenario.with(aService("t/api").build(), aService("t/web").build());

    private List<Action> actions(GivenIngress ingress) {
        return scenario.build(HTTP, ingress.build()).rules().stream()
                .map(ListenerRule::actions)
                .findFirst()
                .orElseThrow();
    }

    private List<Action> annotated(String action) {
        return scenario
                .build(
                        HTTP,
                        anIngress("t/a")
                                .annotated("actions.x", action)
                                .routingToAction("h", "/", "x")
                                .build())
                .rules()
                .stream()
                .flatMap(rule -> rule.actions().stream())
                .toList();
    }

    @Test
    void aServicePortByNameAndByNumberAreTwoTargetGroups() {
        GivenIngress ingress = anIngress("t/a").routing("h", "/", "Exact", backend("api", PortReference.of("http")));

        assertThat(actions(ingress)).containsExactly(forwardTo("t/a-api:http"));
        assertThat(actions(anIngress("t/a").routing("h", "/", "api"))).containsExactly(forwardTo("t/a-api:80"));
    }

    @Test
    void aFixedResponseKeepsWhatIsGivenEvenEmpty() {
        assertThat(
                        annotated(
                                "{\"type\":\"fixed-response\",\"fixedResponseConfig\":{\"statusCode\":\"200\",\"messageBody\":\"\"}}"))
                .containsExactly(new Action.FixedResponse(Optional.empty(), Optional.of(""), "200"));
    }

    @Test
    void aRedirectKeepsWhatIsGiven() {
        assertThat(annotated("{\"type\":\"redirect\",\"redirectConfig\":{\"host\":\"x\",\"path\":\"/p\",\"port\":\"1\","
                        + "\"protocol\":\"HTTPS\",\"query\":\"q\",\"statusCode\":\"HTTP_302\"}}"))
                .containsExactly(new Action.Redirect(
                        Optional.of("x"),
                        Optional.of("/p"),
                        Optional.of("1"),
                        Optional.of("HTTPS"),
                        Optional.of("q"),
                        "HTTP_302"));
    }

    @Test
    void theShortFormOfAForwardNamesATargetGroupThatExists() {
        assertThat(annotated("{\"type\":\"forward\",\"targetGroupARN\":\"\",\"targetGroupName\":\"unread\"}"))
                .containsExactly(new Action.Forward(
                        List.of(new Action.WeightedTargetGroup(Ref.literal(""), OptionalInt.empty())),
                        Optional.empty()));
    }

    @Test
    void aForwardMayBeWeightedAndSticky() {
        assertThat(annotated("""
                {"type":"forward","forwardConfig":{
                  "targetGroups":[{"serviceName":"api","servicePort":"80","weight":1},
                                  {"serviceName":"web","servicePort":"http","weight":0},
                                  {"targetGroupARN":"arn:x","weight":2}],
                  "TargetGroupStickinessConfig":{"enabled":true,"durationSeconds":5}}}"""))
                .containsExactly(new Action.Forward(
                        List.of(
                                target("t/a-api:80", OptionalInt.of(1)),
                                target("t/a-web:http", OptionalInt.of(0)),
                                new Action.WeightedTargetGroup(Ref.literal("arn:x"), OptionalInt.of(2))),
                        Optional.of(new Action.Stickiness(Optional.of(true), OptionalInt.of(5)))));
        assertThat(scenario.errors()).isEmpty();
    }

    @Test
    void aForwardToNowhereIsTakenAsItIs() {
        assertThat(annotated("{\"type\":\"forward\",\"forwardConfig\":{\"targetGroupStickinessConfig\":{}}}"))
                .containsExactly(new Action.Forward(
                        List.of(), Optional.of(new Action.Stickiness(Optional.empty(), OptionalInt.empty()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\":\"Forward\"}|unknown action type: Forward",
                "{\"type\":\"jwt-validation\"}|unknown action type: jwt-validation",
                "{\"type\":\"fixed-response\"}|missing FixedResponseConfig",
                "{\"type\":\"fixed-response\",\"fixedResponseConfig\":{\"statusCode\":\"\"}}"
                        + "|invalid FixedResponseConfig: statusCode is required",
                "{\"type\":\"redirect\"}|missing RedirectConfig",
                "{\"type\":\"redirect\",\"redirectConfig\":{}}|invalid RedirectConfig: statusCode is required",
                "{\"type\":\"forward\"}|missing ForwardConfig or TargetGroupARN/TargetGroupName",
                "{\"type\":\"forward\",\"targetGroupARN\":\"\",\"forwardConfig\":{}}"
                        + "|either ForwardConfig or TargetGroupARN/TargetGroupName can be specified",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{}]}}|invalid ForwardConfig: invalid"
                        + " TargetGroupTuple: missing serviceName or targetGroupARN/targetGroupName",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"\",\"targetGroupName\":\"n\"}]}}"
                        + "|invalid ForwardConfig: invalid TargetGroupTuple: either serviceName or"
                        + " targetGroupARN/targetGroupName can be specified",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"api\"}]}}"
                        + "|invalid ForwardConfig: invalid TargetGroupTuple: missing servicePort",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"targetGroupARN\":\"a\",\"weight\":1},"
                        + "{\"targetGroupARN\":\"b\"}]}}"
                        + "|invalid ForwardConfig: weight must be set when route to multiple target groups",
            })
    void anActionThatItsTypeDoesNotFitIsAnError(String action, String message) {
        annotated(action);

        assertThat(scenario.texts())
                .containsExactly("Ingress t/a: alb.ingress.kubernetes.io/actions.x: \"" + action + "\": " + message);
    }
}
