package dev.sluice.aws.elb;

import dev.sluice.aws.call.Batching;
import dev.sluice.aws.call.Paging;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.port.TargetGroups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;

/** {@link TargetGroups} on the SDK's client, and as safe for several threads as that is. */
public final class ElbTargetGroups implements TargetGroups {
    /** The most ARNs that one call may name. */
    private static final int ARNS_PER_CALL = 20;

    private final ElasticLoadBalancingV2Client client;

    public ElbTargetGroups(ElasticLoadBalancingV2Client client) {
        this.client = client;
    }

    @Override
    public List<ElbTargetGroup> list() {
        return pages(DescribeTargetGroupsRequest.builder().build());
    }

    @Override
    public List<ElbTargetGroup> describe(Collection<Arn> arns) {
        return Batching.each(
                ARNS_PER_CALL,
                arns,
                batch -> pages(DescribeTargetGroupsRequest.builder()
                        .targetGroupArns(batch.stream().map(Arn::value).toList())
                        .build()));
    }

    @Override
    public List<ElbTargetGroup> describeByName(String name) {
        return pages(DescribeTargetGroupsRequest.builder().names(name).build());
    }

    @Override
    public ElbTargetGroup create(TargetGroup desired, String vpcId, SortedMap<String, String> tags) {
        return client.createTargetGroup(TargetGroupConversion.toCreate(desired, vpcId, tags)).targetGroups().stream()
                .map(TargetGroupConversion::from)
                .findFirst()
                .orElseThrow(() -> EmptyAnswer.to("CreateTargetGroup"));
    }

    @Override
    public void modifyHealthCheck(Arn arn, HealthCheck healthCheck) {
        client.modifyTargetGroup(TargetGroupConversion.toModify(arn, healthCheck));
    }

    @Override
    public void delete(Arn arn) {
        client.deleteTargetGroup(request -> request.targetGroupArn(arn.value()));
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return AttributeConversion.fromTargetGroup(
                client.describeTargetGroupAttributes(request -> request.targetGroupArn(arn.value()))
                        .attributes());
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        client.modifyTargetGroupAttributes(request ->
                request.targetGroupArn(arn.value()).attributes(AttributeConversion.toTargetGroup(attributes)));
    }

    private List<ElbTargetGroup> pages(DescribeTargetGroupsRequest request) {
        return Paging.all(
                        marker -> client.describeTargetGroups(
                                request.toBuilder().marker(marker).build()),
                        DescribeTargetGroupsResponse::nextMarker,
                        DescribeTargetGroupsResponse::targetGroups)
                .stream()
                .map(TargetGroupConversion::from)
                .toList();
    }
}
