package dev.sluice.aws.elb;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.port.Targets;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/**
 * {@link Targets} on the SDK, in the account of the client's credentials, and as safe for several threads as the client
 * is.
 */
public final class ElbTargets implements Targets {
    private final ElasticLoadBalancingV2Client client;
    private final ElasticLoadBalancingV2Client hurried;
    private final ElbTargetGroups groups;

    /** {@code hurried} is the same client for those who can do without an answer. */
    public ElbTargets(ElasticLoadBalancingV2Client client, ElasticLoadBalancingV2Client hurried) {
        this.client = client;
        this.hurried = hurried;
        this.groups = new ElbTargetGroups(client);
    }

    @Override
    public Targets hurried() {
        return new ElbTargets(hurried, hurried);
    }

    @Override
    public ElbTargetGroup targetGroup(Arn targetGroup) {
        return groups.describe(List.of(targetGroup)).stream()
                .findFirst()
                .orElseThrow(() -> EmptyAnswer.to("DescribeTargetGroups"));
    }

    @Override
    public List<ElbTargetGroup> targetGroupsByName(String name) {
        return groups.describeByName(name);
    }

    @Override
    public List<TargetHealth> health(Arn targetGroup) {
        return client
                .describeTargetHealth(request -> request.targetGroupArn(targetGroup.value()))
                .targetHealthDescriptions()
                .stream()
                .map(TargetConversion::from)
                .toList();
    }

    @Override
    public List<TargetHealth> health(Arn targetGroup, List<Target> targets) {
        // Without targets AWS would answer for all of them.
        if (targets.isEmpty()) {
            return List.of();
        }
        return client
                .describeTargetHealth(request ->
                        request.targetGroupArn(targetGroup.value()).targets(TargetConversion.toLookup(targets)))
                .targetHealthDescriptions()
                .stream()
                .map(TargetConversion::from)
                .toList();
    }

    @Override
    public void register(Arn targetGroup, List<Target> targets) {
        client.registerTargets(
                request -> request.targetGroupArn(targetGroup.value()).targets(TargetConversion.toSdk(targets)));
    }

    @Override
    public void deregister(Arn targetGroup, List<Target> targets) {
        client.deregisterTargets(
                request -> request.targetGroupArn(targetGroup.value()).targets(TargetConversion.toSdk(targets)));
    }
}
