package dev.sluice.aws.simulated.ec2;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.InterfaceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.Instance;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.port.Network;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The network in memory, by EC2's rules. */
public final class SimulatedNetwork implements Network {
    private static final int PAGE = 1000;
    private static final int ADDRESSES_PER_CALL = 199;
    private static final IdLookup<Subnet> SUBNETS =
            new IdLookup<>(Tables.SUBNETS, "InvalidSubnetID.NotFound", "subnet ID");
    private static final IdLookup<Vpc> VPCS = new IdLookup<>(Tables.VPCS, "InvalidVpcID.NotFound", "vpc ID");
    private static final IdLookup<InstanceRow> INSTANCES =
            new IdLookup<>(Tables.INSTANCES, "InvalidInstanceID.NotFound", "instance ID");
    private static final IdLookup<InterfaceRow> INTERFACES =
            new IdLookup<>(Tables.INTERFACES, "InvalidNetworkInterfaceID.NotFound", "networkInterface ID");

    private final SimulatedCalls calls;

    public SimulatedNetwork(SimulatedCalls calls) {
        this.calls = requireNonNull(calls, "calls");
    }

    @Override
    public List<Subnet> subnets(Collection<String> ids) {
        return calls.pages(Service.EC2, "DescribeSubnets", PAGE, view -> SUBNETS.all(view, ids));
    }

    @Override
    public List<Subnet> findSubnets(TagFilter tags) {
        return calls.pages(
                Service.EC2,
                "DescribeSubnets",
                PAGE,
                view -> view.all(Tables.SUBNETS).stream()
                        .filter(subnet ->
                                subnet.vpcId().equals(view.account().vpcId()) && TagPatterns.match(tags, subnet.tags()))
                        .toList());
    }

    @Override
    public List<RouteTable> routeTables() {
        return calls.pages(Service.EC2, "DescribeRouteTables", PAGE, view -> view.all(Tables.ROUTE_TABLES));
    }

    @Override
    public List<AvailabilityZone> zones(Collection<String> zoneIds) {
        return calls.read(Service.EC2, "DescribeAvailabilityZones", view -> {
            List<String> unknown = zoneIds.stream()
                    .filter(id -> view.find(Tables.ZONES, id).isEmpty())
                    .toList();
            if (!unknown.isEmpty()) {
                throw new Refusal("InvalidParameterValue", "Invalid availability zone-id: " + unknown);
            }
            return view.all(Tables.ZONES).stream()
                    .filter(zone -> zoneIds.contains(zone.id()))
                    .toList();
        });
    }

    @Override
    public Vpc vpc(String vpcId) {
        return calls.read(Service.EC2, "DescribeVpcs", view -> VPCS.one(view, vpcId));
    }

    @Override
    public List<Instance> instances(Collection<String> instanceIds) {
        return calls.pages(
                Service.EC2,
                "DescribeInstances",
                PAGE,
                view -> INSTANCES.all(view, instanceIds).stream()
                        .map(row -> instance(view, row))
                        .toList());
    }

    @Override
    public List<Instance> allInstances() {
        return calls.pages(
                Service.EC2,
                "DescribeInstances",
                PAGE,
                view -> view.all(Tables.INSTANCES).stream()
                        .filter(row -> row.vpcId().equals(view.account().vpcId()))
                        .map(row -> instance(view, row))
                        .toList());
    }

    private static Instance instance(View view, InstanceRow row) {
        return new Instance(
                row.id(),
                row.vpcId(),
                view.all(Tables.INTERFACES).stream()
                        .filter(eni -> eni.instanceId().equals(Optional.of(row.id())))
                        .map(InterfaceRow::networkInterface)
                        .toList());
    }

    @Override
    public List<NetworkInterface> networkInterfaces(Collection<String> ids) {
        return calls.pages(
                Service.EC2,
                "DescribeNetworkInterfaces",
                PAGE,
                view -> INTERFACES.all(view, ids).stream()
                        .map(InterfaceRow::networkInterface)
                        .toList());
    }

    @Override
    public List<NetworkInterface> allNetworkInterfaces() {
        return calls.pages(
                Service.EC2,
                "DescribeNetworkInterfaces",
                PAGE,
                view -> view.all(Tables.INTERFACES).stream()
                        .filter(row -> row.vpcId().equals(view.account().vpcId()))
                        .map(InterfaceRow::networkInterface)
                        .toList());
    }

    @Override
    public List<NetworkInterface> networkInterfacesByAddress(Collection<String> addresses) {
        return calls
                .batches(
                        Service.EC2,
                        "DescribeNetworkInterfaces",
                        ADDRESSES_PER_CALL,
                        List.copyOf(addresses),
                        view -> batch -> view.all(Tables.INTERFACES).stream()
                                .filter(row -> row.vpcId().equals(view.account().vpcId()))
                                .map(InterfaceRow::networkInterface)
                                .filter(eni ->
                                        eni.privateIpv4Addresses().stream().anyMatch(batch::contains)
                                                || eni.ipv6Addresses().stream().anyMatch(batch::contains))
                                .toList())
                .stream()
                .distinct()
                .toList();
    }
}
