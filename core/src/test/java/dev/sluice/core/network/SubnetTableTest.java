package dev.sluice.core.network;

import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static dev.sluice.core.given.GivenSubnet.inZone;
import static dev.sluice.core.model.LoadBalancer.Type.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.network.SubnetVerdict.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubnetTableTest {
    private static final String ROLE = "kubernetes.io/role/internal-elb";
    private static final Placement INTERNAL = new Placement(APPLICATION, "internal", "ipv4");
    private static final Placement DUAL_STACK = new Placement(APPLICATION, "internal", "dualstack");
    private static final Placement PUBLIC = new Placement(APPLICATION, "internet-facing", "ipv4");

    private final GivenFacts facts = someFacts().withoutSubnets();

    @Test
    void saysOfEachSubnetWhyItIsLeftOutAndWhatToChange() {
        facts.with(inZone("a").id("subnet-1").tagged(ROLE, "1"))
                .with(inZone("a").id("subnet-2").tagged(ROLE, "1"))
                .with(inZone("b").id("subnet-3"))
                .with(inZone("c").id("subnet-4").tagged(ROLE, "1").tagged("kubernetes.io/cluster/green", "owned"))
                .with(inZone("d").id("subnet-5").tagged(ROLE, "1").freeAddresses(6))
                .with(inZone("e").id("subnet-6").tagged(ROLE, "1").withoutIpv6())
                .with(inZone("lax").id("subnet-7").tagged(ROLE, "1"))
                .withZoneType("id-zlax", "local-zone");

        assertThat(texts(DUAL_STACK))
                .containsExactly(
                        "subnet-1 (za): chosen",
                        "subnet-2 (za): second in its zone, untag kubernetes.io/role/internal-elb",
                        "subnet-3 (zb): role tag missing, tag it kubernetes.io/role/internal-elb=1",
                        "subnet-4 (zc): tagged for another cluster (kubernetes.io/cluster/green), tag it"
                                + " kubernetes.io/cluster/demo=shared",
                        "subnet-5 (zd): 6 free addresses < 8, free 2",
                        "subnet-6 (ze): no IPv6 CIDR block, associate one",
                        "subnet-7 (zlax): in local-zone, others in availability-zone, untag"
                                + " kubernetes.io/role/internal-elb");
    }

    @Test
    void tellsEverythingThatIsWrongWithOneSubnetAtOnce() {
        facts.with(inZone("a")
                        .id("subnet-1")
                        .tagged("kubernetes.io/cluster-name", "x")
                        .freeAddresses(0)
                        .withoutIpv6())
                .with(inZone("b").id("subnet-2").tagged(ROLE, "1"));

        assertThat(texts(DUAL_STACK))
                .first()
                .isEqualTo("subnet-1 (za): role tag missing and tagged for another cluster (kubernetes.io/cluster-name)"
                        + " and 0 free addresses < 8 and no IPv6 CIDR block, tag it kubernetes.io/role/internal-elb=1 and"
                        + " tag it kubernetes.io/cluster/demo=shared and free 8 and associate one");
    }

    @Test
    void leavesAloneWhatATagWouldNotMakeUseful() {
        facts.with(inZone("a").id("subnet-1").tagged(ROLE, "1"))
                .with(inZone("a").id("subnet-2"))
                .with(inZone("lax").id("subnet-3"))
                .withZoneType("id-zlax", "local-zone");

        assertThat(table().discovered(INTERNAL))
                .extracting(SubnetVerdict::kind)
                .containsExactly(Kind.CHOSEN, Kind.NOT_NEEDED, Kind.NOT_NEEDED);
        assertThat(hint(INTERNAL)).isEqualTo("1 of 3 subnets usable; add one in another zone");
    }

    @Test
    void namesTheRoutesWhereNoSubnetHasARole() {
        facts.with(inZone("a").id("subnet-1"))
                .with(inZone("b").id("subnet-2"))
                .with(new RouteTable("main", true, List.of(), List.of("local")))
                .with(new RouteTable("pub", false, List.of("subnet-1"), List.of("igw-1")));

        assertThat(texts(PUBLIC))
                .containsExactly(
                        "subnet-1 (za): chosen", "subnet-2 (zb): no route to an internet gateway, route it to one");
        assertThat(texts(INTERNAL))
                .containsExactly(
                        "subnet-1 (za): has a route to an internet gateway, tag those to use"
                                + " kubernetes.io/role/internal-elb=1",
                        "subnet-2 (zb): chosen");
    }

    @Test
    void sortsOutTheOnlyOutpostAmongZonesAndTheOnlyLocalZoneAmongOutposts() {
        facts.with(inZone("a").id("subnet-1").tagged(ROLE, "1").onOutpost("arn:outpost"))
                .with(inZone("b").id("subnet-2").tagged(ROLE, "1").onOutpost("arn:outpost"))
                .with(inZone("lax").id("subnet-3").tagged(ROLE, "1"))
                .withZoneType("id-zlax", "local-zone");
        assertThat(table().discovered(INTERNAL))
                .extracting(SubnetVerdict::kind)
                .containsExactly(Kind.CHOSEN, Kind.CHOSEN, Kind.OTHER_LOCALE);

        facts.with(inZone("c").id("subnet-4").tagged(ROLE, "1"));
        assertThat(table().discovered(INTERNAL))
                .extracting(SubnetVerdict::kind)
                .containsExactly(Kind.OTHER_LOCALE, Kind.OTHER_LOCALE, Kind.OTHER_LOCALE, Kind.CHOSEN);
    }

    @Test
    void saysThatThereIsNothingToChooseFrom() {
        assertThat(hint(INTERNAL)).isEqualTo("the VPC has no subnets");
    }

    @Test
    void staysShortWhereTheVpcIsLarge() {
        for (int number = 10; number < 40; number++) {
            facts.with(inZone("a").id("subnet-" + number).tagged(ROLE, "1").freeAddresses(1));
        }

        assertThat(hint(INTERNAL))
                .startsWith("0 of 30 subnets usable; subnet-10 (za), subnet-11 (za), ")
                .endsWith(", subnet-21 (za): 1 free addresses < 8, free 7; 18 more, which 'sluice doctor' lists");
    }

    private SubnetTable table() {
        return new SubnetTable(someSettings(), facts);
    }

    private List<String> texts(Placement placement) {
        return table().discovered(placement).stream()
                .map(verdict ->
                        verdict.subnet().id() + " (" + verdict.subnet().availabilityZone() + "): " + verdict.text())
                .toList();
    }

    private String hint(Placement placement) {
        return SubnetHint.of(table().discovered(placement));
    }
}
