package dev.sluice.aws.elb;

import dev.sluice.aws.call.Paging;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.port.ListenerRules;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesResponse;

/** {@link ListenerRules} on the SDK's client, and as safe for several threads as that is. */
public final class ElbListenerRules implements ListenerRules {
    private final ElasticLoadBalancingV2Client client;

    public ElbListenerRules(ElasticLoadBalancingV2Client client) {
        this.client = client;
    }

    @Override
    public List<ElbRule> list(Arn listener) {
        return Paging.all(
                        marker -> client.describeRules(
                                request -> request.listenerArn(listener.value()).marker(marker)),
                        DescribeRulesResponse::nextMarker,
                        DescribeRulesResponse::rules)
                .stream()
                .map(RuleConversion::from)
                .toList();
    }

    @Override
    public ElbRule create(ListenerRule desired, SortedMap<String, String> tags) {
        return client.createRule(RuleConversion.toCreate(desired, tags)).rules().stream()
                .map(RuleConversion::from)
                .findFirst()
                .orElseThrow(() -> EmptyAnswer.to("CreateRule"));
    }

    @Override
    public void modify(Arn arn, ListenerRule desired) {
        client.modifyRule(RuleConversion.toModify(arn, desired));
    }

    @Override
    public void delete(Arn arn) {
        client.deleteRule(request -> request.ruleArn(arn.value()));
    }

    @Override
    public void setPriorities(SortedMap<Arn, Integer> priorities) {
        client.setRulePriorities(request -> request.rulePriorities(RuleConversion.toSdk(priorities)));
    }
}
