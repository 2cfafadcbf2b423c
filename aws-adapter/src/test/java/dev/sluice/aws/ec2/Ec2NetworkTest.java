package dev.sluice.aws.ec2;

import static dev.sluice.aws.wire.WireAws.ec2;
import static dev.sluice.aws.wire.WireAws.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.Instance;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.port.Network;
import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ec2NetworkTest {
    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final Network network = AWS.ports().network();

    @Test
    void readsSubnetsOfEveryPage() {
        AWS.answers(
                "DescribeSubnets",
                ec2("DescribeSubnets", "<nextToken>more</nextToken><subnetSet>" + subnet("subnet-1") + "</subnetSet>"),
                ec2("DescribeSubnets", "<subnetSet>" + subnet("subnet-2") + "</subnetSet>"));
        TagFilter role = new TagFilter(new TreeMap<>(Map.of("kubernetes.io/role/elb", List.of("", "1"))));

        assertThat(network.findSubnets(role)).containsExactly(expected("subnet-1"), expected("subnet-2"));

        Map<String, String> filter = form(
                "Filter.1.Name", "vpc-id",
                "Filter.1.Value.1", "vpc-1",
                "Filter.2.Name", "tag:kubernetes.io/role/elb",
                "Filter.2.Value.1", "",
                "Filter.2.Value.2", "1");
        TreeMap<String, String> next = new TreeMap<>(filter);
        next.put("NextToken", "more");
        assertThat(AWS.requests("DescribeSubnets")).containsExactly(new TreeMap<>(filter), next);
    }

    @Test
    void looksForSubnetsByIdInEveryVpc() {
        AWS.answers("DescribeSubnets", ec2("DescribeSubnets", "<subnetSet/>"));

        network.subnets(List.of("subnet-2", "subnet-1"));

        assertThat(AWS.requests("DescribeSubnets"))
                .containsExactly(form("SubnetId.1", "subnet-2", "SubnetId.2", "subnet-1"));
    }

    @Test
    void asksNothingForNoIds() {
        assertThat(network.subnets(List.of())).isEmpty();
        assertThat(network.zones(List.of())).isEmpty();
        assertThat(network.instances(List.of())).isEmpty();
        assertThat(network.networkInterfaces(List.of())).isEmpty();
        assertThat(network.networkInterfacesByAddress(List.of())).isEmpty();

        assertThat(AWS.logged()).isEmpty();
    }

    @Test
    void asksForAddressesOfOneFamilyInBatchesOf199() {
        AWS.answers("DescribeNetworkInterfaces", ec2("DescribeNetworkInterfaces", "<networkInterfaceSet/>"));
        List<String> addresses =
                IntStream.range(0, 200).mapToObj(n -> "10.0.0." + n).toList();

        network.networkInterfacesByAddress(addresses);
        network.networkInterfacesByAddress(List.of("2001:db8::1"));

        assertThat(AWS.requests("DescribeNetworkInterfaces"))
                .extracting(request -> request.get("Filter.2.Name") + " " + (request.size() - 3))
                .containsExactly(
                        "addresses.private-ip-address 199",
                        "addresses.private-ip-address 1",
                        "ipv6-addresses.ipv6-address 1");
    }

    @Test
    void readsInterfacesWithAddressesPrefixesAndGroups() {
        AWS.answers("DescribeNetworkInterfaces", ec2("DescribeNetworkInterfaces", """
                <networkInterfaceSet><item>
                  <networkInterfaceId>eni-1</networkInterfaceId>
                  <attachment><deviceIndex>1</deviceIndex><instanceId>i-1</instanceId></attachment>
                  <privateIpAddressesSet><item><privateIpAddress>10.0.0.5</privateIpAddress></item></privateIpAddressesSet>
                  <ipv6AddressesSet><item><ipv6Address>2001:db8::1</ipv6Address></item></ipv6AddressesSet>
                  <ipv4PrefixSet><item><ipv4Prefix>10.0.1.0/28</ipv4Prefix></item></ipv4PrefixSet>
                  <ipv6PrefixSet><item><ipv6Prefix>2001:db8:1::/80</ipv6Prefix></item></ipv6PrefixSet>
                  <groupSet><item><groupId>sg-1</groupId></item></groupSet>
                </item><item><networkInterfaceId>eni-2</networkInterfaceId>
                  <attachment><deviceIndex>1</deviceIndex></attachment></item></networkInterfaceSet>
                """));

        assertThat(network.networkInterfaces(List.of("eni-2", "eni-1")))
                .containsExactly(
                        networkInterface("eni-1", 1),
                        new NetworkInterface("eni-2", -1, List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(AWS.requests("DescribeNetworkInterfaces"))
                .containsExactly(form("NetworkInterfaceId.1", "eni-1", "NetworkInterfaceId.2", "eni-2"));
    }

    @Test
    void readsInstancesOfAllReservations() {
        AWS.answers("DescribeInstances", ec2("DescribeInstances", """
                <reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><vpcId>vpc-1</vpcId>
                  <networkInterfaceSet><item>
                    <networkInterfaceId>eni-1</networkInterfaceId><attachment><deviceIndex>0</deviceIndex></attachment>
                    <privateIpAddressesSet><item><privateIpAddress>10.0.0.5</privateIpAddress></item>
                    </privateIpAddressesSet>
                    <ipv6AddressesSet><item><ipv6Address>2001:db8::1</ipv6Address></item></ipv6AddressesSet>
                    <ipv4PrefixSet><item><ipv4Prefix>10.0.1.0/28</ipv4Prefix></item></ipv4PrefixSet>
                    <ipv6PrefixSet><item><ipv6Prefix>2001:db8:1::/80</ipv6Prefix></item></ipv6PrefixSet>
                    <groupSet><item><groupId>sg-1</groupId></item></groupSet>
                  </item></networkInterfaceSet></item></instancesSet></item>
                  <item><instancesSet><item><instanceId>i-2</instanceId></item></instancesSet></item></reservationSet>
                """));

        assertThat(network.instances(List.of("i-2", "i-1")))
                .containsExactly(
                        new Instance("i-1", "vpc-1", List.of(networkInterface("eni-1", 0))),
                        new Instance("i-2", "", List.of()));
    }

    @Test
    void readsTheInstancesOfTheVpcByPages() {
        AWS.answers(
                "DescribeInstances",
                ec2("DescribeInstances", "<nextToken>more</nextToken>" + reservation("i-1")),
                ec2("DescribeInstances", reservation("i-2")));

        assertThat(network.allInstances())
                .containsExactly(new Instance("i-1", "vpc-1", List.of()), new Instance("i-2", "vpc-1", List.of()));

        Map<String, String> first = form("Filter.1.Name", "vpc-id", "Filter.1.Value.1", "vpc-1", "MaxResults", "1000");
        TreeMap<String, String> next = new TreeMap<>(first);
        next.put("NextToken", "more");
        assertThat(AWS.requests("DescribeInstances")).containsExactly(new TreeMap<>(first), next);
    }

    @Test
    void readsTheInterfacesOfTheVpcWithoutThoseOfLoadBalancers() {
        AWS.answers("DescribeNetworkInterfaces", ec2("DescribeNetworkInterfaces", """
                <networkInterfaceSet>
                  <item><networkInterfaceId>eni-1</networkInterfaceId><description>ELB app/shop/50dc6c49</description></item>
                  <item><networkInterfaceId>eni-2</networkInterfaceId><description>aws-k8s-branch-eni</description></item>
                  <item><networkInterfaceId>eni-3</networkInterfaceId></item>
                </networkInterfaceSet>
                """));

        assertThat(network.allNetworkInterfaces())
                .extracting(NetworkInterface::id)
                .containsExactly("eni-2", "eni-3");
        assertThat(AWS.requests("DescribeNetworkInterfaces"))
                .containsExactly(form("Filter.1.Name", "vpc-id", "Filter.1.Value.1", "vpc-1", "MaxResults", "1000"));
    }

    private static String reservation(String instance) {
        return "<reservationSet><item><instancesSet><item><instanceId>" + instance
                + "</instanceId><vpcId>vpc-1</vpcId></item></instancesSet></item></reservationSet>";
    }

    @Test
    void readsRouteTablesWithTheirGateways() {
        AWS.answers("DescribeRouteTables", ec2("DescribeRouteTables", """
                <routeTableSet><item><routeTableId>rtb-1</routeTableId>
                  <routeSet><item><gatewayId>local</gatewayId></item><item><natGatewayId>nat-1</natGatewayId></item>
                    <item><gatewayId>igw-1</gatewayId></item></routeSet>
                  <associationSet><item><main>true</main></item>
                    <item><main>false</main><subnetId>subnet-1</subnetId></item></associationSet>
                </item></routeTableSet>
                """));

        assertThat(network.routeTables())
                .containsExactly(new RouteTable("rtb-1", true, List.of("subnet-1"), List.of("local", "igw-1")));
    }

    @Test
    void readsAssociatedBlocksOfAVpc() {
        AWS.answers("DescribeVpcs", ec2("DescribeVpcs", """
                <vpcSet><item><vpcId>vpc-1</vpcId>
                  <cidrBlockAssociationSet>
                    <item><cidrBlock>10.0.0.0/16</cidrBlock><cidrBlockState><state>associated</state></cidrBlockState></item>
                    <item><cidrBlock>10.1.0.0/16</cidrBlock><cidrBlockState><state>failed</state></cidrBlockState></item>
                  </cidrBlockAssociationSet>
                  <ipv6CidrBlockAssociationSet><item><ipv6CidrBlock>2001:db8::/56</ipv6CidrBlock>
                    <ipv6CidrBlockState><state>associated</state></ipv6CidrBlockState></item></ipv6CidrBlockAssociationSet>
                </item></vpcSet>
                """));

        assertThat(network.vpc("vpc-1")).isEqualTo(new Vpc("vpc-1", List.of("10.0.0.0/16"), List.of("2001:db8::/56")));
    }

    @Test
    void reportsAVpcThatAnAnswerLacksAsNotFound() {
        AWS.answers("DescribeVpcs", ec2("DescribeVpcs", "<vpcSet/>"));

        PortException failure = catchThrowableOfType(PortException.class, () -> network.vpc("vpc-9"));

        assertThat(failure.code()).isEqualTo("InvalidVpcID.NotFound");
        assertThat(failure.kind()).isEqualTo(PortException.Kind.NOT_FOUND);
    }

    @Test
    void readsZonesById() {
        AWS.answers(
                "DescribeAvailabilityZones",
                ec2(
                        "DescribeAvailabilityZones",
                        "<availabilityZoneInfo><item><zoneId>usw2-az1</zoneId><zoneName>us-west-2a</zoneName>"
                                + "<zoneType>availability-zone</zoneType></item></availabilityZoneInfo>"));

        assertThat(network.zones(List.of("usw2-az1")))
                .containsExactly(new AvailabilityZone("usw2-az1", "us-west-2a", "availability-zone"));
        assertThat(AWS.requests("DescribeAvailabilityZones")).containsExactly(form("ZoneId.1", "usw2-az1"));
    }

    private static NetworkInterface networkInterface(String id, int deviceIndex) {
        return new NetworkInterface(
                id,
                deviceIndex,
                List.of("10.0.0.5"),
                List.of("2001:db8::1"),
                List.of("10.0.1.0/28"),
                List.of("2001:db8:1::/80"),
                List.of("sg-1"));
    }

    private static String subnet(String id) {
        return """
                <item><subnetId>%s</subnetId><vpcId>vpc-1</vpcId><availabilityZone>us-west-2a</availabilityZone>
                  <availabilityZoneId>usw2-az1</availabilityZoneId><cidrBlock>10.0.0.0/24</cidrBlock>
                  <availableIpAddressCount>250</availableIpAddressCount>
                  <ipv6CidrBlockAssociationSet>
                    <item><ipv6CidrBlock>2001:db8::/64</ipv6CidrBlock>
                      <ipv6CidrBlockState><state>associated</state></ipv6CidrBlockState></item>
                    <item><ipv6CidrBlock>2001:db9::/64</ipv6CidrBlock>
                      <ipv6CidrBlockState><state>disassociated</state></ipv6CidrBlockState></item>
                  </ipv6CidrBlockAssociationSet>
                  <tagSet><item><key>Name</key><value>a</value></item></tagSet></item>
                """.formatted(id);
    }

    private static Subnet expected(String id) {
        return new Subnet(
                id,
                "vpc-1",
                "us-west-2a",
                "usw2-az1",
                "10.0.0.0/24",
                List.of("2001:db8::/64"),
                250,
                "",
                SortedMaps.copyOf(Map.of("Name", "a")));
    }
}
