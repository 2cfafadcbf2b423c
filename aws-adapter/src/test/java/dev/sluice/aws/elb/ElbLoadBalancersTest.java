package dev.sluice.aws.elb;

import static dev.sluice.aws.wire.WireAws.form;
import static dev.sluice.aws.wire.WireAws.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.port.LoadBalancers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ElbLoadBalancersTest {
    private static final Arn ARN = new Arn("arn:lb");

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final LoadBalancers loadBalancers = AWS.ports().loadBalancers();

    @Test
    void readsAllThatAnAnswerSays() {
        AWS.answer(
                "DescribeLoadBalancers", "<LoadBalancers>" + loadBalancer("web", "application") + "</LoadBalancers>");

        assertThat(loadBalancers.list())
                .containsExactly(new ElbLoadBalancer(
                        new Arn("arn:web"),
                        "web",
                        "web.example.com",
                        LoadBalancer.Type.APPLICATION,
                        "internal",
                        "dualstack",
                        "vpc-1",
                        ElbLoadBalancer.State.PROVISIONING,
                        List.of(new ElbLoadBalancer.Zone("us-west-2a", "subnet-1")),
                        List.of("sg-1"),
                        Optional.of("coip-1"),
                        Optional.of("pool-1")));
    }

    @Test
    void passesOverGatewayLoadBalancersAndReadsEveryPage() {
        AWS.answers(
                "DescribeLoadBalancers",
                ok(
                        "DescribeLoadBalancers",
                        "<NextMarker>more</NextMarker><LoadBalancers>" + loadBalancer("gateway", "gateway")
                                + loadBalancer("one", "network") + "</LoadBalancers>"),
                ok(
                        "DescribeLoadBalancers",
                        "<LoadBalancers>" + loadBalancer("two", "application") + "</LoadBalancers>"));

        assertThat(loadBalancers.list()).extracting(ElbLoadBalancer::name).containsExactly("one", "two");
        assertThat(AWS.requests("DescribeLoadBalancers")).containsExactly(form(), form("Marker", "more"));
    }

    @Test
    void describesTwentyAtATime() {
        AWS.answer("DescribeLoadBalancers", "<LoadBalancers/>");
        List<Arn> arns =
                IntStream.range(0, 41).mapToObj(n -> new Arn("arn:" + n)).toList();

        loadBalancers.describe(arns);

        assertThat(AWS.requests("DescribeLoadBalancers")).extracting(Map::size).containsExactly(20, 20, 1);
    }

    @Test
    void createsWithSubnetMappingsAndSortedTags() {
        AWS.answer("CreateLoadBalancer", "<LoadBalancers>" + loadBalancer("web", "network") + "</LoadBalancers>");

        loadBalancers.create(networkWithAddresses(), SortedMaps.copyOf(Map.of("b", "2", "a", "1")));

        assertThat(AWS.requests("CreateLoadBalancer"))
                .containsExactly(form(
                        "Name", "web",
                        "Type", "network",
                        "Scheme", "internal",
                        "IpAddressType", "ipv4",
                        "SubnetMappings.member.1.SubnetId", "subnet-1",
                        "SubnetMappings.member.1.AllocationId", "eip-1",
                        "SubnetMappings.member.1.PrivateIPv4Address", "10.0.0.5",
                        "SubnetMappings.member.2.SubnetId", "subnet-2",
                        "SecurityGroups.member.1", "sg-2",
                        "SecurityGroups.member.2", "sg-1",
                        "CustomerOwnedIpv4Pool", "coip-1",
                        "IpamPools.Ipv4IpamPoolId", "pool-1",
                        "Tags.member.1.Key", "a",
                        "Tags.member.1.Value", "1",
                        "Tags.member.2.Key", "b",
                        "Tags.member.2.Value", "2"));
    }

    @Test
    void leavesOutWhatIsNotWantedAtCreation() {
        AWS.answer("CreateLoadBalancer", "<LoadBalancers>" + loadBalancer("web", "application") + "</LoadBalancers>");

        loadBalancers.create(Desired.loadBalancer("web", List.of("subnet-1"), List.of()), Desired.tags("k", "v"));

        assertThat(AWS.requests("CreateLoadBalancer"))
                .containsExactly(form(
                        "Name", "web",
                        "Type", "application",
                        "Scheme", "internet-facing",
                        "IpAddressType", "ipv4",
                        "SubnetMappings.member.1.SubnetId", "subnet-1",
                        "Tags.member.1.Key", "k",
                        "Tags.member.1.Value", "v"));
    }

    @Test
    void setsAndRemovesTheIpamPool() {
        AWS.answer("ModifyIpPools", "");

        loadBalancers.modifyIpPools(ARN, Optional.of("pool-1"));
        loadBalancers.modifyIpPools(ARN, Optional.empty());

        assertThat(AWS.requests("ModifyIpPools"))
                .containsExactly(
                        form("LoadBalancerArn", "arn:lb", "IpamPools.Ipv4IpamPoolId", "pool-1"),
                        form("LoadBalancerArn", "arn:lb", "RemoveIpamPools.member.1", "ipv4"));
    }

    @Test
    void readsAReservationOfCapacity() {
        AWS.answers(
                "DescribeCapacityReservation",
                ok(
                        "DescribeCapacityReservation",
                        "<MinimumLoadBalancerCapacity><CapacityUnits>300</CapacityUnits></MinimumLoadBalancerCapacity>"),
                ok("DescribeCapacityReservation", "<CapacityReservationState/>"));

        assertThat(loadBalancers.capacity(ARN)).isEqualTo(OptionalInt.of(300));
        assertThat(loadBalancers.capacity(ARN)).isEmpty();
    }

    @Test
    void reservesAndResetsCapacity() {
        AWS.answer("ModifyCapacityReservation", "");

        loadBalancers.modifyCapacity(ARN, OptionalInt.of(300));
        loadBalancers.modifyCapacity(ARN, OptionalInt.empty());

        assertThat(AWS.requests("ModifyCapacityReservation"))
                .containsExactly(
                        form("LoadBalancerArn", "arn:lb", "MinimumLoadBalancerCapacity.CapacityUnits", "300"),
                        form("LoadBalancerArn", "arn:lb", "ResetCapacityReservation", "true"));
    }

    @Test
    void setsSubnetsByMappings() {
        AWS.answer("SetSubnets", "");

        loadBalancers.setSubnets(ARN, List.of(SubnetMapping.of("subnet-1").withAllocationId("eip-1")));

        assertThat(AWS.requests("SetSubnets"))
                .containsExactly(form(
                        "LoadBalancerArn", "arn:lb",
                        "SubnetMappings.member.1.SubnetId", "subnet-1",
                        "SubnetMappings.member.1.AllocationId", "eip-1"));
    }

    @Test
    void setsAttributesInKeyOrder() {
        AWS.answer("ModifyLoadBalancerAttributes", "");

        loadBalancers.modifyAttributes(ARN, Map.of("b", "2", "a", "1"));

        assertThat(AWS.requests("ModifyLoadBalancerAttributes"))
                .containsExactly(form(
                        "LoadBalancerArn", "arn:lb",
                        "Attributes.member.1.Key", "a",
                        "Attributes.member.1.Value", "1",
                        "Attributes.member.2.Key", "b",
                        "Attributes.member.2.Value", "2"));
    }

    private static String loadBalancer(String name, String type) {
        return """
                <member>
                  <LoadBalancerArn>arn:%1$s</LoadBalancerArn><LoadBalancerName>%1$s</LoadBalancerName>
                  <DNSName>%1$s.example.com</DNSName><Scheme>internal</Scheme><VpcId>vpc-1</VpcId><Type>%2$s</Type>
                  <State><Code>provisioning</Code></State><IpAddressType>dualstack</IpAddressType>
                  <AvailabilityZones><member><ZoneName>us-west-2a</ZoneName><SubnetId>subnet-1</SubnetId></member>
                  </AvailabilityZones><SecurityGroups><member>sg-1</member></SecurityGroups>
                  <CustomerOwnedIpv4Pool>coip-1</CustomerOwnedIpv4Pool>
                  <IpamPools><Ipv4IpamPoolId>pool-1</Ipv4IpamPoolId></IpamPools>
                </member>
                """.formatted(name, type);
    }

    private static LoadBalancer networkWithAddresses() {
        LoadBalancer plain = Desired.loadBalancer("web", List.of(), List.of());
        SubnetMapping mapping = new SubnetMapping(
                "subnet-1", Optional.of("eip-1"), Optional.of("10.0.0.5"), Optional.empty(), Optional.empty());
        return new LoadBalancer(
                plain.id(),
                "web",
                LoadBalancer.Type.NETWORK,
                "internal",
                "ipv4",
                List.of(mapping, SubnetMapping.of("subnet-2")),
                List.of(Ref.literal("sg-2"), Ref.literal("sg-1")),
                Optional.of("coip-1"),
                Optional.of("pool-1"),
                SortedMaps.copyOf(Map.of("not", "sent")),
                OptionalInt.of(7),
                LoadBalancer.NetworkFeatures.unmanaged(),
                plain.tags(),
                List.of());
    }
}
