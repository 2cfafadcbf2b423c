package dev.sluice.aws.elb;

import static dev.sluice.core.model.RuleTransform.Type.HOST_HEADER_REWRITE;
import static dev.sluice.core.model.RuleTransform.Type.URL_REWRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.RuleCondition.HostHeader;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.HttpRequestMethod;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.Other;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.model.RuleTransform.Rewrite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

class RuleConversionTest {
    @Test
    void readsBackConditionsOfEveryField() {
        List<dev.sluice.core.model.RuleCondition> conditions = List.of(
                new HostHeader(List.of("a.example.com"), List.of()),
                new HostHeader(List.of(), List.of("^a\\.")),
                new PathPattern(List.of("/a", "/a/*"), List.of()),
                new PathPattern(List.of(), List.of("^/a")),
                new HttpHeader("X-Team", List.of("shop"), List.of()),
                new HttpHeader("X-Team", List.of(), List.of("^s")),
                new HttpRequestMethod(List.of("GET", "HEAD")),
                new QueryString(List.of(new KeyValue(Optional.of("k"), "v"), new KeyValue(Optional.empty(), "alone"))),
                new SourceIp(List.of("10.0.0.0/8")),
                new Other("colour"));

        assertThat(ConditionConversion.from(ConditionConversion.toSdk(conditions)))
                .isEqualTo(conditions);
    }

    @Test
    void looksPastTheMirrorOfValuesThatHaveAConfig() {
        RuleCondition found = RuleCondition.builder()
                .field("host-header")
                .values("mirror")
                .hostHeaderConfig(config -> config.values("config"))
                .build();

        assertThat(ConditionConversion.from(List.of(found)))
                .containsExactly(new HostHeader(List.of("config"), List.of()));
    }

    @Test
    void readsValuesOfAConditionWithoutConfig() {
        RuleCondition found =
                RuleCondition.builder().field("path-pattern").values("/a").build();

        assertThat(ConditionConversion.from(List.of(found))).containsExactly(new PathPattern(List.of("/a"), List.of()));
    }

    @Test
    void readsBackTransformsOfBothTypes() {
        List<RuleTransform> transforms = List.of(
                new RuleTransform(HOST_HEADER_REWRITE, List.of(new Rewrite("^a\\.", "b."))),
                new RuleTransform(URL_REWRITE, List.of(new Rewrite("^/old", "/new"), new Rewrite("x", ""))));

        assertThat(TransformConversion.from(TransformConversion.toSdk(transforms)))
                .isEqualTo(transforms);
    }

    @Test
    void readsTheDefaultRuleAsPriorityZero() {
        Rule found = Rule.builder()
                .ruleArn("rule")
                .priority("default")
                .isDefault(true)
                .actions(ActionConversion.toSdk(List.of(Desired.respond("404"))))
                .build();

        assertThat(RuleConversion.from(found))
                .isEqualTo(
                        new ElbRule(new Arn("rule"), 0, true, List.of(Desired.respond("404")), List.of(), List.of()));
    }
}
