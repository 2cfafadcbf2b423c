package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.optional;
import static dev.sluice.aws.shape.Absence.orNull;
import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbLoadBalancer.State;
import dev.sluice.core.cloud.ElbLoadBalancer.Zone;
import dev.sluice.core.model.LoadBalancer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.IpamPools;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerState;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SubnetMapping;

/** Load balancers and the request that makes them. */
final class LoadBalancerConversion {
    private LoadBalancerConversion() {}

    static CreateLoadBalancerRequest toCreate(LoadBalancer desired, Map<String, String> tags) {
        List<String> groups =
                desired.securityGroups().stream().map(KnownRef::value).toList();
        return CreateLoadBalancerRequest.builder()
                .name(desired.name())
                .type(desired.type().apiName())
                .scheme(desired.scheme())
                .ipAddressType(desired.ipAddressType())
                .subnetMappings(toSdk(desired.subnetMappings()))
                .customerOwnedIpv4Pool(desired.customerOwnedIpv4Pool().orElse(null))
                .ipamPools(ipamPools(desired.ipv4IpamPool()))
                .securityGroups(orNull(groups))
                .tags(TagConversion.toSdk(tags))
                .build();
    }

    static List<SubnetMapping> toSdk(List<dev.sluice.core.model.SubnetMapping> subnets) {
        return subnets.stream().map(LoadBalancerConversion::toSdk).toList();
    }

    /** Empty for a kind of load balancer that is none of ours, such as a gateway's. */
    static Optional<ElbLoadBalancer> from(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer found) {
        return type(found.typeAsString())
                .map(type -> new ElbLoadBalancer(
                        new Arn(found.loadBalancerArn()),
                        found.loadBalancerName(),
                        text(found.dnsName()),
                        type,
                        text(found.schemeAsString()),
                        text(found.ipAddressTypeAsString()),
                        text(found.vpcId()),
                        state(found.state()),
                        found.availabilityZones().stream()
                                .map(zone -> new Zone(text(zone.zoneName()), text(zone.subnetId())))
                                .toList(),
                        found.securityGroups(),
                        optional(found.customerOwnedIpv4Pool()),
                        Optional.ofNullable(found.ipamPools()).map(IpamPools::ipv4IpamPoolId)));
    }

    private static @Nullable IpamPools ipamPools(Optional<String> pool) {
        return pool.filter(id -> !id.isEmpty())
                .map(id -> IpamPools.builder().ipv4IpamPoolId(id).build())
                .orElse(null);
    }

    private static SubnetMapping toSdk(dev.sluice.core.model.SubnetMapping subnet) {
        return SubnetMapping.builder()
                .subnetId(subnet.subnetId())
                .allocationId(subnet.allocationId().orElse(null))
                .privateIPv4Address(subnet.privateIpv4Address().orElse(null))
                .iPv6Address(subnet.ipv6Address().orElse(null))
                .sourceNatIpv6Prefix(subnet.sourceNatIpv6Prefix().orElse(null))
                .build();
    }

    private static Optional<LoadBalancer.Type> type(@Nullable String apiName) {
        return Arrays.stream(LoadBalancer.Type.values())
                .filter(type -> type.apiName().equals(apiName))
                .findFirst();
    }

    /** AWS always answers a state; where an answer has none, nothing is to be waited for. */
    private static State state(@Nullable LoadBalancerState state) {
        return switch (state == null ? "active" : text(state.codeAsString())) {
            case "provisioning" -> State.PROVISIONING;
            case "active_impaired" -> State.ACTIVE_IMPAIRED;
            case "failed" -> State.FAILED;
            default -> State.ACTIVE;
        };
    }
}
