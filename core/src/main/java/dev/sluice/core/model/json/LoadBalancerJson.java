package dev.sluice.core.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;

/** Writes load balancers into the model document. */
final class LoadBalancerJson {
    private LoadBalancerJson() {}

    static JsonNode of(LoadBalancer loadBalancer) {
        DocumentNode node = new DocumentNode()
                .text("name", loadBalancer.name())
                .text("type", loadBalancer.type().apiName())
                .textUnlessEmpty("scheme", loadBalancer.scheme())
                .textUnlessEmpty("ipAddressType", loadBalancer.ipAddressType())
                .text(
                        "enablePrefixForIpv6SourceNat",
                        loadBalancer.networkFeatures().ipv6SourceNatPrefix())
                .list("subnetMapping", loadBalancer.subnetMappings(), LoadBalancerJson::mapping)
                .list("securityGroups", loadBalancer.securityGroups(), RefJson::of)
                .text(
                        "securityGroupsInboundRulesOnPrivateLink",
                        loadBalancer.networkFeatures().privateLinkInboundRules())
                .text("customerOwnedIPv4Pool", loadBalancer.customerOwnedIpv4Pool())
                .text("ipv4IPAMPool", loadBalancer.ipv4IpamPool())
                .pairs("loadBalancerAttributes", loadBalancer.attributes(), "key", "value")
                .texts("tags", loadBalancer.tags());
        loadBalancer
                .minimumCapacityUnits()
                .ifPresent(units -> node.node(
                        "minimumLoadBalancerCapacity",
                        JsonNodeFactory.instance.objectNode().put("capacityUnits", units)));
        return node.toJson();
    }

    private static JsonNode mapping(SubnetMapping mapping) {
        return new DocumentNode()
                .text("allocationID", mapping.allocationId())
                .text("privateIPv4Address", mapping.privateIpv4Address())
                .text("ipv6Address", mapping.ipv6Address())
                .text("sourceNatIpv6Prefix", mapping.sourceNatIpv6Prefix())
                .text("subnetID", mapping.subnetId())
                .toJson();
    }
}
