package dev.sluice.core.network;

import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static dev.sluice.core.given.GivenSubnet.inZone;
import static dev.sluice.core.model.LoadBalancer.Type.APPLICATION;
import static dev.sluice.core.model.LoadBalancer.Type.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cluster.IngressClassParams.SubnetSelector;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SubnetChoiceTest {
    private static final String ROLE = "kubernetes.io/role/internal-elb";
    private static final Placement INTERNAL = new Placement(APPLICATION, "internal", "ipv4");
    private static final Placement DUAL_STACK = new Placement(APPLICATION, "internal", "dualstack");
    private static final Placement PUBLIC = new Placement(APPLICATION, "internet-facing", "ipv4");
    private static final Placement NLB = new Placement(NETWORK, "internal", "ipv4");

    private final GivenFacts facts = someFacts().withoutSubnets();

    @Test
    void choosesTheBestSubnetOfEachZone() {
        facts.with(inZone("a").id("subnet-1").tagged(ROLE, "1"))
                .with(inZone("a").id("subnet-2").tagged(ROLE, "1").tagged("kubernetes.io/cluster/demo", "shared"))
                .with(inZone("b").id("subnet-3").tagged(ROLE, "").tagged("kubernetes.io/cluster/green", "owned"))
                .with(inZone("b").id("subnet-4").tagged(ROLE, "1").freeAddresses(8))
                .with(inZone("c").id("subnet-5").tagged(ROLE, "1").freeAddresses(7))
                .with(inZone("d").id("subnet-6"));

        assertThat(found(choice().discover(INTERNAL))).containsExactly("subnet-2", "subnet-4");
    }

    @Test
    void takesTheSmallerIdWhereNothingElseTellsSubnetsApart() {
        facts.with(inZone("a").id("subnet-2").tagged(ROLE, "1"))
                .with(inZone("a").id("subnet-1").tagged(ROLE, "1"))
                .with(inZone("b").id("subnet-3").tagged(ROLE, "1"));

        assertThat(found(choice().discover(INTERNAL))).containsExactly("subnet-1", "subnet-3");
    }

    @Test
    void countsWhyNoSubnetIsLeft() {
        facts.with(inZone("a").id("subnet-1").tagged(ROLE, "1").tagged("kubernetes.io/cluster-name", "x"))
                .with(inZone("b").id("subnet-2").tagged(ROLE, "1").freeAddresses(0))
                .with(inZone("c").id("subnet-3").tagged(ROLE, "1").withoutIpv6());

        assertThat(failure(choice().discover(DUAL_STACK)))
                .isEqualTo(
                        "unable to resolve at least one subnet. Evaluated 3 subnets: 1 are tagged for other clusters,"
                                + " 1 have insufficient available IP addresses, and 1 don't have an associated IPv6 CIDR block,"
                                + " which is required for dualstack load balancers");
    }

    @Test
    void doesNotLookAtClusterTagsWhereTheGateIsClosed() {
        facts.with(inZone("a").id("subnet-1").tagged(ROLE, "1").tagged("kubernetes.io/cluster/green", "owned"))
                .with(inZone("b").id("subnet-2").tagged(ROLE, "1"));

        assertThat(found(choice(FeatureGate.SUBNETS_CLUSTER_TAG_CHECK, false).discover(INTERNAL)))
                .containsExactly("subnet-1", "subnet-2");
    }

    @Test
    void tellsPublicFromPrivateByRoutesWhereNoSubnetHasARole() {
        facts.with(inZone("a").id("subnet-pub"))
                .with(inZone("b").id("subnet-prv-1"))
                .with(inZone("c").id("subnet-prv-2"))
                .with(new RouteTable("main", true, List.of(), List.of("local", "nat-1")))
                .with(new RouteTable("pub", false, List.of("subnet-pub"), List.of("local", "igw-1")));

        assertThat(found(choice().discover(INTERNAL))).containsExactly("subnet-prv-1", "subnet-prv-2");
        assertThat(failure(choice().discover(PUBLIC)))
                .isEqualTo("subnets count less than minimal required count: 1 < 2");
        assertThat(failure(choice(FeatureGate.SUBNET_DISCOVERY_BY_REACHABILITY, false)
                        .discover(PUBLIC)))
                .contains("Evaluated 0 subnets");
    }

    @Test
    void needsAMainRouteTable() {
        facts.with(inZone("a").id("subnet-1"));

        assertThat(failure(choice().discover(INTERNAL)))
                .isEqualTo("failed to list subnets by reachability: [this shall never happen] could not identify main"
                        + " route table for vpc: vpc-1");
    }

    @Test
    void keepsTheOrderInWhichSubnetsAreNamed() {
        facts.with(inZone("b").id("subnet-0b").named("edge"))
                .with(inZone("a").id("subnet-0a").named("edge"))
                .with(inZone("c").id("subnet-0c"));

        assertThat(found(choice().byNameOrId(List.of("edge", "subnet-0c", "edge"), INTERNAL)))
                .containsExactly("subnet-0a", "subnet-0c", "subnet-0b");
    }

    @Test
    void tellsWhichNamesAndIdsAreNotThere() {
        facts.with(inZone("a").id("subnet-1").named("edge"));

        assertThat(failure(choice().byNameOrId(List.of("nobody"), INTERNAL)))
                .isEqualTo(
                        "failed to list subnets by names or IDs: couldn't find all subnets, missing names: [nobody]");
        assertThat(failure(choice().byNameOrId(List.of("subnet-9"), INTERNAL)))
                .isEqualTo("failed to list subnets by names or IDs: InvalidSubnetID.NotFound: subnet-9");
        assertThat(failure(choice().byNameOrId(List.of("subnet-1", "subnet-1"), INTERNAL)))
                .isEqualTo("failed to list subnets by names or IDs: couldn't find all subnets,"
                        + " want: [subnet-1 subnet-1], found: [subnet-1]");
        assertThat(failure(choice().byNameOrId(List.of("edge", "edge"), INTERNAL)))
                .isEqualTo("failed to list subnets by names or IDs: subnet with Name tag \"edge\" requested 2 times but"
                        + " only 1 subnet(s) found with that name");
        assertThat(failure(choice().byNameOrId(List.of(), INTERNAL)))
                .isEqualTo("unable to resolve at least one subnet");
    }

    @Test
    void refusesTwoSubnetsOfOneZone() {
        facts.with(inZone("a").id("subnet-1")).with(inZone("a").id("subnet-2"));

        assertThat(failure(choice().byNameOrId(List.of("subnet-1", "subnet-2"), INTERNAL)))
                .isEqualTo("multiple subnets in same Availability Zone za: [subnet-1 subnet-2]");
    }

    @Test
    void refusesListedSubnetsWithoutIpv6WhereItIsNeeded() {
        facts.with(inZone("a").id("subnet-1")).with(inZone("b").id("subnet-2").withoutIpv6());

        assertThat(failure(choice().byNameOrId(List.of("subnet-1", "subnet-2"), DUAL_STACK)))
                .isEqualTo(
                        "subnets [subnet-2] do not have an associated IPv6 CIDR block, which is required for dualstack"
                                + " load balancers");
    }

    @Test
    void needsTwoSubnetsForAnAlbInAvailabilityZonesOnly() {
        facts.with(inZone("a").id("subnet-1"))
                .with(inZone("lax").id("subnet-2"))
                .with(inZone("b").id("subnet-3").onOutpost("arn:outpost"))
                .withZoneType("id-zlax", "local-zone");

        assertThat(failure(choice().byNameOrId(List.of("subnet-1"), INTERNAL)))
                .isEqualTo("subnets count less than minimal required count: 1 < 2");
        assertThat(found(choice(FeatureGate.ALB_SINGLE_SUBNET, true).byNameOrId(List.of("subnet-1"), INTERNAL)))
                .containsExactly("subnet-1");
        assertThat(found(choice().byNameOrId(List.of("subnet-1"), NLB))).containsExactly("subnet-1");
        assertThat(found(choice().byNameOrId(List.of("subnet-2"), INTERNAL))).containsExactly("subnet-2");
        assertThat(found(choice().byNameOrId(List.of("subnet-3"), INTERNAL))).containsExactly("subnet-3");
    }

    @Test
    void refusesZonesOfDifferentKindsAndThoseOfNoKnownKind() {
        facts.with(inZone("a").id("subnet-1"))
                .with(inZone("lax").id("subnet-2"))
                .withZoneType("id-zlax", "local-zone");
        assertThat(failure(choice().byNameOrId(List.of("subnet-1", "subnet-2"), INTERNAL)))
                .isEqualTo("subnets in multiple locales: [availability-zone local-zone]");

        facts.withZoneType("id-zlax", "moon-zone");
        assertThat(failure(choice().byNameOrId(List.of("subnet-2"), INTERNAL)))
                .isEqualTo("unknown zone type for subnet subnet-2: moon-zone");

        facts.withZoneType("id-zlax", "");
        assertThat(failure(choice().byNameOrId(List.of("subnet-2"), INTERNAL)))
                .isEqualTo("cannot resolve AZ info for AZs: [id-zlax]");
    }

    @Test
    void selectsByIdsInTheOrderOfAws() {
        facts.with(inZone("a").id("subnet-1")).with(inZone("b").id("subnet-2"));

        assertThat(found(choice().bySelector(
                                new SubnetSelector(List.of("subnet-2", "subnet-1"), new TreeMap<>()), INTERNAL)))
                .containsExactly("subnet-1", "subnet-2");
        assertThat(failure(choice().bySelector(new SubnetSelector(List.of("subnet-9"), new TreeMap<>()), INTERNAL)))
                .isEqualTo("failed to list subnets by IDs: InvalidSubnetID.NotFound: subnet-9");
    }

    @Test
    void selectsByTagsWithoutAskingForARole() {
        facts.with(inZone("a").id("subnet-1").tagged("team", "x").tagged("env", "dev"))
                .with(inZone("b").id("subnet-2").tagged("team", "y").tagged("env", "dev"))
                .with(inZone("c").id("subnet-3").tagged("team", "z").tagged("env", "dev"));

        assertThat(found(choice().bySelector(
                                new SubnetSelector(
                                        List.of(),
                                        new TreeMap<>(Map.of("team", List.of("x", "y"), "env", List.of("dev")))),
                                INTERNAL)))
                .containsExactly("subnet-1", "subnet-2");
    }

    @Test
    void hintsAtWhatIsWrongWithSelectedAndListedSubnetsAndAtWhatElseThereIs() {
        facts.with(inZone("a").id("subnet-1").tagged("team", "x"))
                .with(inZone("a").id("subnet-2").named("edge"))
                .with(inZone("b").id("subnet-3").tagged("team", "x").freeAddresses(3));

        assertThat(hint(choice().bySelector(byTag("x"), INTERNAL)))
                .isEqualTo("1 of 2 subnets usable; subnet-3 (zb): 3 free addresses < 8, free 5");
        assertThat(hint(choice().bySelector(byTag("y"), INTERNAL)))
                .isEqualTo("the VPC has subnet-1 (za), subnet-2 (za) named edge, subnet-3 (zb)");
        assertThat(hint(choice().byNameOrId(List.of("subnet-1", "edge"), INTERNAL)))
                .isEqualTo("1 of 2 subnets usable; subnet-2 (za): second in its zone, take it off the list");
        assertThat(hint(choice().byNameOrId(List.of("subnet-1", "egde"), INTERNAL)))
                .isEqualTo("the VPC has subnet-1 (za), subnet-2 (za) named edge, subnet-3 (zb)");
        assertThat(hint(choice().byNameOrId(List.of(), INTERNAL)))
                .isEqualTo("the VPC has subnet-1 (za), subnet-2 (za) named edge, subnet-3 (zb)");
    }

    private static SubnetSelector byTag(String team) {
        return new SubnetSelector(List.of(), new TreeMap<>(Map.of("team", List.of(team))));
    }

    private SubnetChoice choice() {
        return new SubnetChoice(someSettings(), facts);
    }

    private SubnetChoice choice(FeatureGate gate, boolean open) {
        ControllerSettings usual = someSettings();
        return new SubnetChoice(usual.withGates(FeatureGates.of(Map.of(gate, open))), facts);
    }

    private static List<String> found(Resolution<List<Subnet>> resolution) {
        assertThat(resolution).isInstanceOf(Resolution.Found.class);
        return ((Resolution.Found<List<Subnet>>) resolution)
                .value().stream().map(Subnet::id).toList();
    }

    private static String failure(Resolution<List<Subnet>> resolution) {
        assertThat(resolution).isInstanceOf(Resolution.Failed.class);
        return ((Resolution.Failed<List<Subnet>>) resolution).message();
    }

    private static String hint(Resolution<List<Subnet>> resolution) {
        assertThat(resolution).isInstanceOf(Resolution.Failed.class);
        return ((Resolution.Failed<List<Subnet>>) resolution).hint();
    }
}
