package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.limit.Names;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.Refs;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbLoadBalancer.State;
import dev.sluice.core.cloud.ElbLoadBalancer.Zone;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the parameters of a call become a load balancer, and which of them AWS refuses. */
final class LoadBalancerShape {
    private final ElbContext context;

    LoadBalancerShape(ElbContext context) {
        this.context = requireNonNull(context, "context");
    }

    /** As it is described now: provisioning until it is ready. */
    ElbLoadBalancer now(LoadBalancerRow row) {
        return context.calls().isPast(row.ready()) ? row.loadBalancer() : fresh(row);
    }

    /** As it is described right after its creation. */
    ElbLoadBalancer fresh(LoadBalancerRow row) {
        return withState(row.loadBalancer(), State.PROVISIONING);
    }

    LoadBalancerRow make(Draft draft, LoadBalancer desired, SortedMap<String, String> tags) {
        Names.requireLoadBalancerName(desired.name());
        if (!desired.scheme().equals("internal") && !desired.scheme().equals("internet-facing")) {
            throw new Refusal(
                    "InvalidScheme", "Scheme '" + desired.scheme() + "' must be one of 'internet-facing, internal'");
        }
        List<Subnet> subnets = PlacementRules.requireSubnets(draft, desired.type(), desired.subnetMappings());
        String vpc = subnets.getFirst().vpcId();
        PlacementRules.requireWayOut(draft, desired.scheme(), vpc);
        PlacementRules.requireIpAddressType(desired.type(), desired.ipAddressType(), subnets);
        List<String> groups = desired.securityGroups().stream().map(Refs::text).toList();
        PlacementRules.requireSecurityGroups(draft, context.limits(), groups, vpc);
        SortedMap<String, String> allowedTags = context.tags().add(new TreeMap<>(), tags);
        String id = draft.newId();
        ElbLoadBalancer made = new ElbLoadBalancer(
                Arns.loadBalancer(draft.account(), desired.type(), desired.name(), id),
                desired.name(),
                Arns.dnsName(draft.account(), desired.type(), desired.scheme(), desired.name(), id),
                desired.type(),
                desired.scheme(),
                desired.ipAddressType(),
                vpc,
                State.ACTIVE,
                zones(subnets),
                groups,
                desired.customerOwnedIpv4Pool(),
                desired.ipv4IpamPool());
        return new LoadBalancerRow(
                made,
                desired.subnetMappings(),
                new TreeMap<>(),
                OptionalInt.empty(),
                allowedTags,
                context.calls().after(context.pace().provisioning(), "DescribeLoadBalancers"));
    }

    void requireRoom(View view, LoadBalancer.Type type) {
        long others = view.all(Tables.LOAD_BALANCERS).stream()
                .filter(row -> row.loadBalancer().type() == type)
                .count();
        context.limits().require(Limit.LOAD_BALANCERS_PER_TYPE, others + 1);
    }

    /** Creating the same once more is no error; another one of the same name is. */
    LoadBalancerRow requireSame(LoadBalancerRow present, LoadBalancerRow made) {
        ElbLoadBalancer here = present.loadBalancer();
        ElbLoadBalancer asked = made.loadBalancer();
        boolean same = here.type() == asked.type()
                && here.scheme().equals(asked.scheme())
                && here.ipAddressType().equals(asked.ipAddressType())
                && present.subnetMappings().equals(made.subnetMappings())
                && here.securityGroups().equals(asked.securityGroups())
                && present.tags().equals(made.tags());
        if (!same) {
            throw new Refusal(
                    "DuplicateLoadBalancerName",
                    "A load balancer with the same name '" + here.name() + "' exists, but with different settings");
        }
        return present;
    }

    LoadBalancerRow withSecurityGroups(View view, LoadBalancerRow row, List<String> groups) {
        ElbLoadBalancer from = row.loadBalancer();
        if (groups.isEmpty()) {
            throw new Refusal("ValidationError", "At least one security group must be specified");
        }
        if (from.type() == LoadBalancer.Type.NETWORK && from.securityGroups().isEmpty()) {
            throw new Refusal(
                    "InvalidConfigurationRequest",
                    "Security groups cannot be set for load balancer '" + row.id()
                            + "', as it was created without security groups");
        }
        PlacementRules.requireSecurityGroups(view, context.limits(), groups, from.vpcId());
        return row.with(changed(from, from.ipAddressType(), from.zones(), groups, from.ipv4IpamPool()));
    }

    LoadBalancerRow withSubnets(View view, LoadBalancerRow row, List<SubnetMapping> mappings) {
        ElbLoadBalancer from = row.loadBalancer();
        List<Subnet> subnets = PlacementRules.requireSubnets(view, from.type(), mappings);
        if (!subnets.getFirst().vpcId().equals(from.vpcId())) {
            throw new Refusal(
                    "InvalidConfigurationRequest", "All subnets must belong to the same VPC: '" + from.vpcId() + "'");
        }
        PlacementRules.requireIpAddressType(from.type(), from.ipAddressType(), subnets);
        return row.with(changed(from, from.ipAddressType(), zones(subnets), from.securityGroups(), from.ipv4IpamPool()))
                .withSubnetMappings(mappings);
    }

    LoadBalancerRow withIpAddressType(View view, LoadBalancerRow row, String ipAddressType) {
        ElbLoadBalancer from = row.loadBalancer();
        List<Subnet> subnets = PlacementRules.requireSubnets(view, from.type(), row.subnetMappings());
        PlacementRules.requireIpAddressType(from.type(), ipAddressType, subnets);
        return row.with(changed(from, ipAddressType, from.zones(), from.securityGroups(), from.ipv4IpamPool()));
    }

    LoadBalancerRow withIpamPool(LoadBalancerRow row, Optional<String> pool) {
        ElbLoadBalancer from = row.loadBalancer();
        return row.with(changed(from, from.ipAddressType(), from.zones(), from.securityGroups(), pool));
    }

    private static List<Zone> zones(List<Subnet> subnets) {
        return subnets.stream()
                .map(subnet -> new Zone(subnet.availabilityZone(), subnet.id()))
                .toList();
    }

    private static ElbLoadBalancer changed(
            ElbLoadBalancer from, String ipAddressType, List<Zone> zones, List<String> groups, Optional<String> pool) {
        return new ElbLoadBalancer(
                from.arn(),
                from.name(),
                from.dnsName(),
                from.type(),
                from.scheme(),
                ipAddressType,
                from.vpcId(),
                from.state(),
                zones,
                groups,
                from.customerOwnedIpv4Pool(),
                pool);
    }

    private static ElbLoadBalancer withState(ElbLoadBalancer from, State state) {
        return new ElbLoadBalancer(
                from.arn(),
                from.name(),
                from.dnsName(),
                from.type(),
                from.scheme(),
                from.ipAddressType(),
                from.vpcId(),
                state,
                from.zones(),
                from.securityGroups(),
                from.customerOwnedIpv4Pool(),
                from.ipv4IpamPool());
    }
}
