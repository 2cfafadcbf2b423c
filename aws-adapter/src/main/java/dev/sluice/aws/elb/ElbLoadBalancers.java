package dev.sluice.aws.elb;

import dev.sluice.aws.call.Batching;
import dev.sluice.aws.call.Paging;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.port.LoadBalancers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.MinimumLoadBalancerCapacity;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveIpamPoolEnum;

/**
 * {@link LoadBalancers} on the SDK's client, and as safe for several threads as that is. Gateway load balancers of the
 * account are left out of every answer.
 */
public final class ElbLoadBalancers implements LoadBalancers {
    /** The most ARNs that one call may name. */
    private static final int ARNS_PER_CALL = 20;

    private final ElasticLoadBalancingV2Client client;

    public ElbLoadBalancers(ElasticLoadBalancingV2Client client) {
        this.client = client;
    }

    @Override
    public List<ElbLoadBalancer> list() {
        return pages(DescribeLoadBalancersRequest.builder().build());
    }

    @Override
    public List<ElbLoadBalancer> describe(Collection<Arn> arns) {
        return Batching.each(
                ARNS_PER_CALL,
                arns,
                batch -> pages(DescribeLoadBalancersRequest.builder()
                        .loadBalancerArns(batch.stream().map(Arn::value).toList())
                        .build()));
    }

    @Override
    public ElbLoadBalancer create(LoadBalancer desired, SortedMap<String, String> tags) {
        return client.createLoadBalancer(LoadBalancerConversion.toCreate(desired, tags)).loadBalancers().stream()
                .map(LoadBalancerConversion::from)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> EmptyAnswer.to("CreateLoadBalancer"));
    }

    @Override
    public void delete(Arn arn) {
        client.deleteLoadBalancer(request -> request.loadBalancerArn(arn.value()));
    }

    @Override
    public void setSecurityGroups(Arn arn, List<String> securityGroups) {
        client.setSecurityGroups(request -> request.loadBalancerArn(arn.value()).securityGroups(securityGroups));
    }

    @Override
    public void setSubnets(Arn arn, List<SubnetMapping> subnets) {
        client.setSubnets(
                request -> request.loadBalancerArn(arn.value()).subnetMappings(LoadBalancerConversion.toSdk(subnets)));
    }

    @Override
    public void setIpAddressType(Arn arn, String ipAddressType) {
        client.setIpAddressType(request -> request.loadBalancerArn(arn.value()).ipAddressType(ipAddressType));
    }

    @Override
    public void modifyIpPools(Arn arn, Optional<String> ipv4IpamPool) {
        client.modifyIpPools(request -> {
            request.loadBalancerArn(arn.value());
            ipv4IpamPool.ifPresentOrElse(
                    pool -> request.ipamPools(pools -> pools.ipv4IpamPoolId(pool)),
                    () -> request.removeIpamPools(RemoveIpamPoolEnum.IPV4));
        });
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return AttributeConversion.fromLoadBalancer(
                client.describeLoadBalancerAttributes(request -> request.loadBalancerArn(arn.value()))
                        .attributes());
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        client.modifyLoadBalancerAttributes(request ->
                request.loadBalancerArn(arn.value()).attributes(AttributeConversion.toLoadBalancer(attributes)));
    }

    @Override
    public OptionalInt capacity(Arn arn) {
        return Optional.ofNullable(client.describeCapacityReservation(request -> request.loadBalancerArn(arn.value()))
                        .minimumLoadBalancerCapacity())
                .map(MinimumLoadBalancerCapacity::capacityUnits)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    @Override
    public void modifyCapacity(Arn arn, OptionalInt units) {
        client.modifyCapacityReservation(request -> {
            request.loadBalancerArn(arn.value());
            units.ifPresentOrElse(
                    wanted -> request.minimumLoadBalancerCapacity(capacity -> capacity.capacityUnits(wanted)),
                    () -> request.resetCapacityReservation(true));
        });
    }

    private List<ElbLoadBalancer> pages(DescribeLoadBalancersRequest request) {
        return Paging.all(
                        marker -> client.describeLoadBalancers(
                                request.toBuilder().marker(marker).build()),
                        DescribeLoadBalancersResponse::nextMarker,
                        DescribeLoadBalancersResponse::loadBalancers)
                .stream()
                .map(LoadBalancerConversion::from)
                .flatMap(Optional::stream)
                .toList();
    }
}
