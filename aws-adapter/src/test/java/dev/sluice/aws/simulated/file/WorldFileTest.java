package dev.sluice.aws.simulated.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.simulated.world.Account;
import dev.sluice.aws.simulated.world.CertificateRow;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.ElbLoadBalancer.State;
import dev.sluice.core.cloud.ElbLoadBalancer.Zone;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldFileTest {
    private static final String LEAST = """
            region: us-west-2
            vpcId: vpc-1
            """;

    @Test
    void leastSaysRegionAndVpc() {
        World world = read(LEAST);

        assertThat(world.account()).isEqualTo(new Account("us-west-2", "111122223333", "vpc-1", false));
        assertThat(world.find(Tables.VPCS, "vpc-1")).isPresent();
    }

    @Test
    void subnetsAreInTheVpcWithAHundredFreeAddresses() {
        World world = read(LEAST + """
                subnets:
                - id: subnet-a
                  availabilityZone: us-west-2a
                  tags:
                    kubernetes.io/role/elb: ''
                """);

        assertThat(world.all(Tables.SUBNETS)).singleElement().satisfies(subnet -> {
            assertThat(subnet.vpcId()).isEqualTo("vpc-1");
            assertThat(subnet.availableIpAddressCount()).isEqualTo(100);
            assertThat(subnet.tags()).containsEntry("kubernetes.io/role/elb", "");
        });
    }

    @Test
    void zonesAreAvailabilityZonesUnlessTheySayOtherwise() {
        World world = read(LEAST + """
                availabilityZones:
                - {id: usw2-az1, name: us-west-2a}
                - {id: usw2-lax1-az1, name: us-west-2-lax-1a, type: local-zone}
                """);

        assertThat(world.all(Tables.ZONES))
                .extracting(AvailabilityZone::type)
                .containsExactly("availability-zone", "local-zone");
    }

    @Test
    void certificatesAreIssuedByAmazonForTheirOwnNameOnly() {
        World world = read(LEAST + """
                certificates:
                - arn: arn:c
                  domainName: a.example.com
                """);

        AcmCertificate found = world.all(Tables.CERTIFICATES).stream()
                .map(CertificateRow::certificate)
                .findFirst()
                .orElseThrow();
        assertThat(found.status()).isEqualTo("ISSUED");
        assertThat(found.type()).isEqualTo("AMAZON_ISSUED");
        assertThat(found.subjectAlternativeNames()).containsExactly("a.example.com");
        assertThat(found.createdAt()).isEmpty();
    }

    @Test
    void routeTablesHaveTheirLocalRouteToo() {
        World world = read(LEAST + """
                routeTables:
                - {id: rtb-1, main: true}
                - {id: rtb-2, subnets: [subnet-a], internetGateway: igw-1}
                """);

        assertThat(world.all(Tables.ROUTE_TABLES))
                .containsExactly(
                        new RouteTable("rtb-1", true, List.of(), List.of("local")),
                        new RouteTable("rtb-2", false, List.of("subnet-a"), List.of("local", "igw-1")));
    }

    @Test
    void loadBalancersAreActiveInTheZonesOfTheirSubnets() {
        World world = read(LEAST + """
                subnets:
                - {id: subnet-a, availabilityZone: us-west-2a}
                loadBalancers:
                - arn: arn:lb
                  name: web
                  scheme: internal
                  type: network
                  subnets: [subnet-a]
                  tags: {team: shop}
                """);

        LoadBalancerRow found = world.all(Tables.LOAD_BALANCERS).getFirst();
        assertThat(found.loadBalancer().state()).isEqualTo(State.ACTIVE);
        assertThat(found.loadBalancer().vpcId()).isEqualTo("vpc-1");
        assertThat(found.loadBalancer().zones()).containsExactly(new Zone("us-west-2a", "subnet-a"));
        assertThat(found.tags()).containsEntry("team", "shop");
    }

    @Test
    void subnetsOfAnotherVpcAreKept() {
        World world = read(LEAST + """
                otherVpcs:
                - {id: vpc-2, cidrBlocks: [10.1.0.0/16]}
                subnets:
                - {id: subnet-x, vpcId: vpc-2, availabilityZone: us-west-2a}
                """);

        assertThat(world.all(Tables.SUBNETS)).extracting(Subnet::vpcId).containsExactly("vpc-2");
        assertThat(read(WorldFile.write(world, moment -> moment))).isEqualTo(world);
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read(LEAST + """
                subnets:
                - {id: subnet-a, availabilityZone: us-west-2a}
                - {id: subnet-b}
                """))
                .isInstanceOf(WorldFormatException.class)
                .hasMessage("aws.yaml: subnets[1].availabilityZone: missing (expected: text)");
    }

    @Test
    void aKeyWithNothingBehindItIsAsGoodAsNone() {
        assertThat(read(LEAST + "subnets:\nsecurityGroups: ~\nloadBalancers: []\n"))
                .isEqualTo(read(LEAST));
    }

    @Test
    void whatHasAnotherFormIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read(LEAST + "subnets: none\n"))
                .isInstanceOf(WorldFormatException.class)
                .hasMessage("aws.yaml: subnets: \"none\" (expected: a list)");
        assertThatThrownBy(() -> read(LEAST + "loadBalancers: [{arn: a, name: b, type: classic}]\n"))
                .isInstanceOf(WorldFormatException.class)
                .hasMessage("aws.yaml: loadBalancers[0].type: classic (expected: application or network)");
    }

    @Test
    void textThatIsNoYamlIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("region: us-west-2\nvpcId: [\n"))
                .isInstanceOf(WorldFormatException.class)
                .hasMessageMatching("aws\\.yaml:3:1: not YAML: [^\n]*");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> WorldFile.read(
                        new ByteArrayInputStream("name: ä".getBytes(StandardCharsets.ISO_8859_1)), "aws.yaml"))
                .isInstanceOf(WorldFormatException.class)
                .hasMessage("aws.yaml: not text in UTF-8 (expected: YAML)");
    }

    @Test
    void anEmptyFileIsNoWorld() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(WorldFormatException.class)
                .hasMessageStartingWith("aws.yaml: no mapping");
    }

    @Test
    void aKeyThatSaysNothingIsPassedOverAndTold() {
        assertThat(warnings(LEAST + """
                subnetz:
                - {id: subnet-a, availabilityZone: us-west-2a}
                notesOfOurs: {team: shop}
                """))
                .containsExactly(
                        "aws.yaml: subnetz: unknown, and passed over (did you mean subnets?)",
                        "aws.yaml: notesOfOurs: unknown, and passed over");
    }

    @Test
    void nothingIsToldOfKeysThatAreKnownThoughNothingStandsThere() {
        assertThat(warnings(LEAST + """
                accountId: '444455556666'
                cidrBlocks: [10.0.0.0/16]
                ipv6CidrBlocks: []
                otherVpcs: []
                availabilityZones: []
                subnets: []
                routeTables: []
                securityGroups: []
                instances: []
                networkInterfaces: []
                certificates: []
                hostedZones: []
                trustStores: []
                webACLs: []
                classicWebACLs: []
                webACLAssociations: []
                classicWebACLAssociations: []
                shieldSubscribed: false
                shieldProtections: []
                roles: []
                targetGroups: []
                loadBalancers: []
                releasing: []
                lastId: 0
                """)).isEmpty();
    }

    private static List<String> warnings(String yaml) {
        List<String> warnings = new ArrayList<>();
        World unused = WorldFile.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "aws.yaml", warnings::add);
        return warnings;
    }

    private static World read(String yaml) {
        return WorldFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "aws.yaml");
    }
}
