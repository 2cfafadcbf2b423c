package dev.sluice.aws.simulated.elb;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which placements of a load balancer AWS accepts: its subnets, zones and security groups. */
final class PlacementRules {
    private static final int FREE_ADDRESSES = 8;

    private PlacementRules() {}

    /** The subnets of these mappings, in their order. */
    static List<Subnet> requireSubnets(View view, LoadBalancer.Type type, List<SubnetMapping> mappings) {
        if (mappings.isEmpty()) {
            throw new Refusal("ValidationError", "At least one subnet must be specified");
        }
        List<Subnet> subnets =
                mappings.stream().map(mapping -> subnet(view, mapping)).toList();
        String vpc = subnets.getFirst().vpcId();
        if (subnets.stream().anyMatch(subnet -> !subnet.vpcId().equals(vpc))) {
            throw new Refusal("InvalidConfigurationRequest", "All subnets must belong to the same VPC: '" + vpc + "'");
        }
        requireZones(view, type, subnets);
        for (Subnet subnet : subnets) {
            if (subnet.availableIpAddressCount() < FREE_ADDRESSES) {
                throw new Refusal(
                        "InvalidSubnet",
                        "Not enough IP space available in " + subnet.id()
                                + ". ELB requires at least 8 free IP addresses in each subnet.");
            }
        }
        if (type == LoadBalancer.Type.APPLICATION && mappings.stream().anyMatch(PlacementRules::fixesAddresses)) {
            throw new Refusal(
                    "InvalidConfigurationRequest",
                    "Addresses of subnets cannot be specified for load balancers of type 'application'");
        }
        return subnets;
    }

    private static Subnet subnet(View view, SubnetMapping mapping) {
        return view.find(Tables.SUBNETS, mapping.subnetId())
                .orElseThrow(() ->
                        new Refusal("SubnetNotFound", "The subnet ID '" + mapping.subnetId() + "' does not exist"));
    }

    private static boolean fixesAddresses(SubnetMapping mapping) {
        return !mapping.equals(SubnetMapping.of(mapping.subnetId()));
    }

    private static void requireZones(View view, LoadBalancer.Type type, List<Subnet> subnets) {
        Set<String> zones = new HashSet<>();
        for (Subnet subnet : subnets) {
            if (!zones.add(subnet.availabilityZone())) {
                throw new Refusal(
                        "InvalidConfigurationRequest",
                        "A load balancer cannot be attached to multiple subnets in the same Availability Zone");
            }
        }
        if (type == LoadBalancer.Type.APPLICATION && zones.size() < 2 && !mayStandAlone(view, subnets.getFirst())) {
            throw new Refusal(
                    "ValidationError", "At least two subnets in two different Availability Zones must be specified");
        }
    }

    /** A local zone or an Outpost has no second zone. */
    private static boolean mayStandAlone(View view, Subnet subnet) {
        return !subnet.outpostArn().isEmpty()
                || view.find(Tables.ZONES, subnet.availabilityZoneId())
                        .map(AvailabilityZone::type)
                        .filter(type -> !type.equals("availability-zone"))
                        .isPresent();
    }

    /** A VPC that nothing leads out of holds no internet-facing load balancer. Route tables may be unknown. */
    static void requireWayOut(View view, String scheme, String vpcId) {
        List<RouteTable> tables = view.all(Tables.ROUTE_TABLES);
        boolean wayOut = tables.stream()
                .flatMap(table -> table.gatewayIds().stream())
                .anyMatch(gateway -> gateway.startsWith("igw-"));
        if (scheme.equals("internet-facing") && !tables.isEmpty() && !wayOut) {
            throw new Refusal("InvalidSubnet", "VPC " + vpcId + " has no internet gateway");
        }
    }

    static void requireIpAddressType(LoadBalancer.Type type, String ipAddressType, List<Subnet> subnets) {
        boolean known = ipAddressType.equals("ipv4")
                || ipAddressType.equals("dualstack")
                || (type == LoadBalancer.Type.APPLICATION && ipAddressType.equals("dualstack-without-public-ipv4"));
        if (!known) {
            throw new Refusal("ValidationError", "IP address type '" + ipAddressType + "' is not valid");
        }
        if (ipAddressType.startsWith("dualstack")) {
            subnets.stream()
                    .filter(subnet -> subnet.ipv6CidrBlocks().isEmpty())
                    .findFirst()
                    .ifPresent(subnet -> {
                        throw new Refusal(
                                "InvalidSubnet",
                                "Subnet '" + subnet.id() + "' does not have an associated IPv6 CIDR block");
                    });
        }
    }

    static void requireSecurityGroups(View view, AwsLimits limits, List<String> ids, String vpcId) {
        limits.require(Limit.SECURITY_GROUPS_PER_LOAD_BALANCER, ids.size());
        for (String id : ids) {
            VpcSecurityGroup group = view.find(Tables.SECURITY_GROUPS, id)
                    .orElseThrow(() -> invalidGroup("The security group '" + id + "' does not exist"));
            if (!group.vpcId().equals(vpcId)) {
                throw invalidGroup("The security group '" + id + "' does not belong to VPC '" + vpcId + "'");
            }
        }
    }

    private static Refusal invalidGroup(String message) {
        return new Refusal("InvalidSecurityGroup", message);
    }
}
