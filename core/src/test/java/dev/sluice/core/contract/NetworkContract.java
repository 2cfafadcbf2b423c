package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Instance;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.Network;
import dev.sluice.core.port.PortException.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The network. */
public interface NetworkContract {
    ContractWorld world();

    @Test
    default void subnetsAreFoundById() {
        assertThat(network().subnets(world().publicSubnets()))
                .hasSize(2)
                .allSatisfy(subnet -> {
                    assertThat(subnet.vpcId()).isEqualTo(world().vpcId());
                    assertThat(subnet.availableIpAddressCount()).isGreaterThan(8);
                    assertThat(subnet.availabilityZoneId()).isNotEmpty();
                    assertThat(subnet.tags()).containsEntry("kubernetes.io/role/elb", "1");
                })
                .extracting(Subnet::id)
                .containsExactlyInAnyOrderElementsOf(world().publicSubnets());
    }

    @Test
    default void anUnknownSubnetIsNotFound() {
        List<String> ids = List.of(world().publicSubnets().getFirst(), "subnet-00000000000000000");

        Refused.with("InvalidSubnetID.NotFound", Kind.NOT_FOUND, () -> network().subnets(ids));
    }

    @Test
    default void subnetsAreFoundByTags() {
        assertThat(network().findSubnets(TagFilter.of(Map.of("kubernetes.io/role/internal-elb", "1"))))
                .extracting(Subnet::id)
                .containsAll(world().privateSubnets())
                .doesNotContainAnyElementsOf(world().publicSubnets());
    }

    @Test
    default void aStarInATagsValueStandsForAnyCharacters() {
        assertThat(network().findSubnets(TagFilter.of(Map.of("kubernetes.io/role/elb", "*"))))
                .extracting(Subnet::id)
                .containsAll(world().publicSubnets())
                .doesNotContainAnyElementsOf(world().privateSubnets());
    }

    @Test
    default void onlyPublicSubnetsHaveARouteToTheInternet() {
        assertThat(network().routeTables())
                .filteredOn(table -> table.gatewayIds().stream().anyMatch(id -> id.startsWith("igw-")))
                .singleElement()
                .satisfies(table -> assertThat(table.subnetIds())
                        .containsAll(world().publicSubnets())
                        .doesNotContainAnyElementsOf(world().privateSubnets()));
        assertThat(network().routeTables()).filteredOn(table -> table.main()).hasSize(1);
    }

    @Test
    default void theVpcHasItsAddresses() {
        assertThat(network().vpc(world().vpcId()).ipv4CidrBlocks()).containsExactly("10.0.0.0/16");
        Refused.with("InvalidVpcID.NotFound", Kind.NOT_FOUND, () -> network().vpc("vpc-00000000000000000"));
    }

    @Test
    default void zonesTellTheirType() {
        List<String> zones = network().subnets(world().publicSubnets()).stream()
                .map(Subnet::availabilityZoneId)
                .toList();

        assertThat(network().zones(zones))
                .hasSize(2)
                .allSatisfy(zone -> assertThat(zone.type()).isEqualTo("availability-zone"));
    }

    @Test
    default void instancesTellTheirInterfaces() {
        List<Instance> found = network().instances(world().instances());

        assertThat(found).extracting(Instance::id).containsExactlyInAnyOrderElementsOf(world().instances());
        assertThat(found).allSatisfy(instance -> {
            assertThat(instance.vpcId()).isEqualTo(world().vpcId());
            assertThat(instance.networkInterfaces()).isNotEmpty();
        });
        Refused.with(
                "InvalidInstanceID.NotFound",
                Kind.NOT_FOUND,
                () -> network().instances(List.of("i-00000000000000000")));
    }

    @Test
    default void allInstancesOfTheVpcTellTheSameAsEachByItsId() {
        assertThat(network().allInstances())
                .containsAll(network().instances(world().instances()))
                .allSatisfy(instance -> assertThat(instance.vpcId()).isEqualTo(world().vpcId()));
    }

    @Test
    default void allInterfacesOfTheVpcTellTheSameAsTheirInstances() {
        assertThat(network().allNetworkInterfaces())
                .containsAll(network().instances(world().instances()).stream()
                        .flatMap(instance -> instance.networkInterfaces().stream())
                        .toList());
    }

    @Test
    default void interfacesAreFoundByTheirAddress() {
        NetworkInterface expected = network().instances(world().instances().subList(0, 1)).stream()
                .flatMap(instance -> instance.networkInterfaces().stream())
                .findFirst()
                .orElseThrow();

        assertThat(network().networkInterfacesByAddress(expected.privateIpv4Addresses()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(expected.id());
                    assertThat(found.securityGroups()).isEqualTo(expected.securityGroups());
                });
    }

    private Network network() {
        return world().cloud().network();
    }
}
