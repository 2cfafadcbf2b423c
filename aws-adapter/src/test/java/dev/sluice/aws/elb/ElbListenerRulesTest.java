package dev.sluice.aws.elb;

import static dev.sluice.aws.wire.WireAws.form;
import static dev.sluice.core.model.RuleTransform.Type.URL_REWRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.port.ListenerRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ElbListenerRulesTest {
    private static final Arn ARN = new Arn("arn:rule");
    private static final String ANSWER =
            "<Rules><member><RuleArn>arn:rule</RuleArn><Priority>3</Priority></member></Rules>";

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final ListenerRules rules = AWS.ports().listenerRules();

    @Test
    void createsWithTransformsRegexesAndTokens() {
        AWS.answer("CreateRule", ANSWER);

        rules.create(rewriting(), Desired.tags("k", "v"));

        Map<String, String> expected = new TreeMap<>(content());
        expected.putAll(form(
                "ListenerArn", "arn:listener",
                "Priority", "3",
                "Tags.member.1.Key", "k",
                "Tags.member.1.Value", "v"));
        assertThat(AWS.requests("CreateRule")).containsExactly(new TreeMap<>(expected));
    }

    @Test
    void modifiesEverythingButThePriority() {
        AWS.answer("ModifyRule", ANSWER);

        rules.modify(ARN, rewriting());

        Map<String, String> expected = new TreeMap<>(content());
        expected.put("RuleArn", "arn:rule");
        assertThat(AWS.requests("ModifyRule")).containsExactly(new TreeMap<>(expected));
    }

    @Test
    void resetsTransformsOfARuleThatWantsNone() {
        AWS.answer("ModifyRule", ANSWER);

        rules.modify(ARN, Desired.rule(new Arn("arn:listener"), 3, "/a", Desired.forwardTo(new Arn("arn:tg"))));

        assertThat(AWS.requests("ModifyRule"))
                .containsExactly(form(
                        "RuleArn", "arn:rule",
                        "Actions.member.1.Type", "forward",
                        "Actions.member.1.Order", "1",
                        "Actions.member.1.ForwardConfig.TargetGroups.member.1.TargetGroupArn", "arn:tg",
                        "Conditions.member.1.Field", "path-pattern",
                        "Conditions.member.1.PathPatternConfig.Values.member.1", "/a",
                        "ResetTransforms", "true"));
    }

    @Test
    void movesRulesInOneCall() {
        AWS.answer("SetRulePriorities", ANSWER);

        rules.setPriorities(new TreeMap<>(Map.of(new Arn("b"), 1, new Arn("a"), 2)));

        assertThat(AWS.requests("SetRulePriorities"))
                .containsExactly(form(
                        "RulePriorities.member.1.RuleArn", "a",
                        "RulePriorities.member.1.Priority", "2",
                        "RulePriorities.member.2.RuleArn", "b",
                        "RulePriorities.member.2.Priority", "1"));
    }

    private static ListenerRule rewriting() {
        ListenerRule plain = Desired.rule(new Arn("arn:listener"), 3, "/a", Desired.respond("404"));
        Action jwt = new Action.ValidateJwt(
                "https://keys", "https://issuer", List.of(new Action.Claim("single-string", "aud", List.of("shop"))));
        return new ListenerRule(
                plain.id(),
                plain.listener(),
                3,
                List.of(jwt, Desired.forwardTo(new Arn("arn:tg"))),
                List.of(new RuleCondition.HostHeader(List.of(), List.of("^a\\."))),
                List.of(new RuleTransform(URL_REWRITE, List.of(new RuleTransform.Rewrite("^/old", "/new")))),
                plain.tags(),
                List.of());
    }

    private static Map<String, String> content() {
        return form(
                "Actions.member.1.Type", "jwt-validation",
                "Actions.member.1.Order", "1",
                "Actions.member.1.JwtValidationConfig.JwksEndpoint", "https://keys",
                "Actions.member.1.JwtValidationConfig.Issuer", "https://issuer",
                "Actions.member.1.JwtValidationConfig.AdditionalClaims.member.1.Format", "single-string",
                "Actions.member.1.JwtValidationConfig.AdditionalClaims.member.1.Name", "aud",
                "Actions.member.1.JwtValidationConfig.AdditionalClaims.member.1.Values.member.1", "shop",
                "Actions.member.2.Type", "forward",
                "Actions.member.2.Order", "2",
                "Actions.member.2.ForwardConfig.TargetGroups.member.1.TargetGroupArn", "arn:tg",
                "Conditions.member.1.Field", "host-header",
                "Conditions.member.1.HostHeaderConfig.RegexValues.member.1", "^a\\.",
                "Transforms.member.1.Type", "url-rewrite",
                "Transforms.member.1.UrlRewriteConfig.Rewrites.member.1.Regex", "^/old",
                "Transforms.member.1.UrlRewriteConfig.Rewrites.member.1.Replace", "/new");
    }
}
