package dev.sluice.aws.ec2;

import static java.util.stream.Collectors.partitioningBy;

import dev.sluice.aws.call.Batching;
import dev.sluice.aws.call.Paging;
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
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * {@link Network} on the SDK's client, and as safe for several threads as that is. Lists of ids go out in one call,
 * sorted; an empty one makes no call.
 */
public final class Ec2Network implements Network {
    /** EC2 takes 200 values in all filters of a call; the VPC is one of them. */
    private static final int ADDRESSES_PER_CALL = 199;

    /** The most that EC2 gives in one answer. */
    private static final int PAGE = 1000;

    private final Ec2Client client;
    private final String vpcId;

    public Ec2Network(Ec2Client client, String vpcId) {
        this.client = client;
        this.vpcId = vpcId;
    }

    @Override
    public List<Subnet> subnets(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : subnets(DescribeSubnetsRequest.builder().subnetIds(ids).build());
    }

    @Override
    public List<Subnet> findSubnets(TagFilter tags) {
        return subnets(DescribeSubnetsRequest.builder()
                .filters(FilterConversion.inVpc(vpcId, tags))
                .build());
    }

    @Override
    public List<RouteTable> routeTables() {
        return Paging.all(
                        token -> client.describeRouteTables(request ->
                                request.filters(FilterConversion.inVpc(vpcId)).nextToken(token)),
                        DescribeRouteTablesResponse::nextToken,
                        DescribeRouteTablesResponse::routeTables)
                .stream()
                .map(NetworkConversion::from)
                .toList();
    }

    @Override
    public List<AvailabilityZone> zones(Collection<String> zoneIds) {
        if (zoneIds.isEmpty()) {
            return List.of();
        }
        return client
                .describeAvailabilityZones(request -> request.zoneIds(sorted(zoneIds)))
                .availabilityZones()
                .stream()
                .map(NetworkConversion::from)
                .toList();
    }

    @Override
    public Vpc vpc(String vpcId) {
        return client.describeVpcs(request -> request.vpcIds(vpcId)).vpcs().stream()
                .map(NetworkConversion::from)
                .findFirst()
                .orElseThrow(() -> MissingVpc.of(vpcId));
    }

    @Override
    public List<Instance> instances(Collection<String> instanceIds) {
        return instanceIds.isEmpty()
                ? List.of()
                : instances(DescribeInstancesRequest.builder()
                        .instanceIds(sorted(instanceIds))
                        .build());
    }

    @Override
    public List<Instance> allInstances() {
        return instances(DescribeInstancesRequest.builder()
                .filters(FilterConversion.inVpc(vpcId))
                .maxResults(PAGE)
                .build());
    }

    @Override
    public List<NetworkInterface> networkInterfaces(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : interfaces(DescribeNetworkInterfacesRequest.builder()
                        .networkInterfaceIds(sorted(ids))
                        .build());
    }

    @Override
    public List<NetworkInterface> allNetworkInterfaces() {
        return found(DescribeNetworkInterfacesRequest.builder()
                        .filters(FilterConversion.inVpc(vpcId))
                        .maxResults(PAGE)
                        .build())
                .filter(found -> !InterfaceConversion.belongsToLoadBalancer(found))
                .map(InterfaceConversion::from)
                .toList();
    }

    @Override
    public List<NetworkInterface> networkInterfacesByAddress(Collection<String> addresses) {
        Map<Boolean, List<String>> byFamily =
                sorted(addresses).stream().collect(partitioningBy(address -> address.contains(":")));
        return Stream.of(
                        having("addresses.private-ip-address", byFamily.getOrDefault(false, List.of())),
                        having("ipv6-addresses.ipv6-address", byFamily.getOrDefault(true, List.of())))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<NetworkInterface> having(String filter, List<String> addresses) {
        return Batching.each(ADDRESSES_PER_CALL, addresses, batch -> {
            List<Filter> filters = List.of(FilterConversion.inVpc(vpcId), FilterConversion.filter(filter, batch));
            return interfaces(
                    DescribeNetworkInterfacesRequest.builder().filters(filters).build());
        });
    }

    private List<Subnet> subnets(DescribeSubnetsRequest request) {
        return Paging.all(
                        token -> client.describeSubnets(
                                request.toBuilder().nextToken(token).build()),
                        DescribeSubnetsResponse::nextToken,
                        DescribeSubnetsResponse::subnets)
                .stream()
                .map(NetworkConversion::from)
                .toList();
    }

    private List<Instance> instances(DescribeInstancesRequest request) {
        return Paging.all(
                        token -> client.describeInstances(
                                request.toBuilder().nextToken(token).build()),
                        DescribeInstancesResponse::nextToken,
                        DescribeInstancesResponse::reservations)
                .stream()
                .flatMap(reservation -> reservation.instances().stream())
                .map(InterfaceConversion::from)
                .toList();
    }

    private List<NetworkInterface> interfaces(DescribeNetworkInterfacesRequest request) {
        return found(request).map(InterfaceConversion::from).toList();
    }

    private Stream<software.amazon.awssdk.services.ec2.model.NetworkInterface> found(
            DescribeNetworkInterfacesRequest request) {
        return Paging.all(
                token -> client.describeNetworkInterfaces(
                        request.toBuilder().nextToken(token).build()),
                DescribeNetworkInterfacesResponse::nextToken,
                DescribeNetworkInterfacesResponse::networkInterfaces)
                .stream();
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().distinct().sorted().toList();
    }
}
