package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.orNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.ListenerRule;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RulePriorityPair;

/** Rules and the requests that make, change and move them. */
final class RuleConversion {
    private static final String DEFAULT_PRIORITY = "default";

    private RuleConversion() {}

    static CreateRuleRequest toCreate(ListenerRule desired, Map<String, String> tags) {
        return CreateRuleRequest.builder()
                .listenerArn(KnownRef.value(desired.listener()))
                .priority(desired.priority())
                .actions(ActionConversion.toSdk(desired.actions()))
                .conditions(ConditionConversion.toSdk(desired.conditions()))
                .transforms(orNull(TransformConversion.toSdk(desired.transforms())))
                .tags(orNull(TagConversion.toSdk(tags)))
                .build();
    }

    /** AWS keeps transforms that a request does not name, unless told to drop them. */
    static ModifyRuleRequest toModify(Arn arn, ListenerRule desired) {
        ModifyRuleRequest.Builder request = ModifyRuleRequest.builder()
                .ruleArn(arn.value())
                .actions(ActionConversion.toSdk(desired.actions()))
                .conditions(ConditionConversion.toSdk(desired.conditions()));
        return desired.transforms().isEmpty()
                ? request.resetTransforms(true).build()
                : request.transforms(TransformConversion.toSdk(desired.transforms()))
                        .build();
    }

    static List<RulePriorityPair> toSdk(Map<Arn, Integer> priorities) {
        return priorities.entrySet().stream()
                .map(move -> RulePriorityPair.builder()
                        .ruleArn(move.getKey().value())
                        .priority(move.getValue())
                        .build())
                .toList();
    }

    static ElbRule from(Rule found) {
        boolean isDefault = DEFAULT_PRIORITY.equals(found.priority());
        return new ElbRule(
                new Arn(found.ruleArn()),
                isDefault ? 0 : Integer.parseInt(found.priority()),
                isDefault || Boolean.TRUE.equals(found.isDefault()),
                ActionConversion.from(found.actions()),
                ConditionConversion.from(found.conditions()),
                TransformConversion.from(found.transforms()));
    }
}
