package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeNetwork;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.port.PortException;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetZonesTest {
    private static final String ROLE = "arn:aws:iam::222233334444:role/targets";

    private final Calls calls = new Calls();
    private final GivenCluster cluster = aCluster();
    private final FakeNetwork network = new FakeNetwork(calls);
    private final ManualClock clock = new ManualClock();
    private final TargetZones zones =
            new TargetZones(network, cluster, someSettings().identity(), clock);
    private final Pod outside = aPod("shop/p", "192.168.0.1").onNode("b").build();

    @ParameterizedTest
    @CsvSource({"10.0.255.255, ''", "10.1.0.0, all", "fd00:1::5, ''", "fd00:2::5, all"})
    void areNamedForAddressesOutsideEveryRangeOfTheVpc(String ip, String zone) {
        assertThat(zone(aBinding("shop/cart"), aPod("shop/p", ip).build())).isEqualTo(zone);
    }

    @Test
    void goByTheVpcOfTheBindingWhereItNamesOne() {
        network.holding(new Vpc("vpc-2", List.of("192.168.0.0/16"), List.of()));

        assertThat(zone(aBinding("shop/cart").inVpc("vpc-2"), outside)).isEmpty();
        assertThat(zone(aBinding("shop/cart").inVpc(""), outside)).isEqualTo("all");
        assertThat(calls.take()).containsExactly("DescribeVpcs vpc-2", "DescribeVpcs vpc-1");
    }

    @Test
    void rememberAVpcForTenMinutes() {
        zone(aBinding("shop/cart"), outside);
        clock.advance(Duration.ofMinutes(9));
        zone(aBinding("shop/till"), outside);
        clock.advance(Duration.ofMinutes(1));
        zone(aBinding("shop/cart"), outside);

        assertThat(calls.take()).containsExactly("DescribeVpcs vpc-1", "DescribeVpcs vpc-1");
    }

    @Test
    void areThoseOfNodesForAnHourOnceAwsAskedForThem() {
        cluster.with(
                aNode("b").labelled("topology.kubernetes.io/zone", "eu-west-1b").build());
        GivenBinding cart = aBinding("shop/cart");

        assertThat(zones.learnsFrom(demand(), cart.build())).isTrue();
        assertThat(zones.learnsFrom(demand(), cart.build())).isFalse();
        assertThat(zone(cart, outside)).isEqualTo("eu-west-1b");
        assertThat(zone(aBinding("shop/till"), outside)).isEqualTo("all");

        clock.advance(Duration.ofMinutes(60));
        assertThat(zone(cart, outside)).isEqualTo("all");
        assertThat(zones.learnsFrom(demand(), cart.build())).isTrue();
    }

    @Test
    void areAllForNodesWithoutZoneAndUnderARole() {
        cluster.with(aNode("b").build());
        zones.learnsFrom(demand(), aBinding("shop/cart").build());
        assertThat(zone(aBinding("shop/cart"), outside)).isEqualTo("all");

        cluster.with(
                aNode("b").labelled("topology.kubernetes.io/zone", "eu-west-1b").build());
        assertThat(zone(aBinding("shop/cart").assuming(ROLE, ""), outside)).isEqualTo("all");
    }

    @Test
    void needANodeWhereAwsWantsItsZone() {
        zones.learnsFrom(demand(), aBinding("shop/cart").build());

        assertThat(refusal(outside)).hasMessage("nodes \"b\" not found");
        assertThat(refusal(aPod("shop/p", "192.168.0.1").onNode("").build()))
                .hasMessage("pod shop/p has no node assigned");
    }

    @Test
    void areNotAskedForByOtherRefusals() {
        PortException other = new PortException(
                PortException.Kind.INVALID, "RegisterTargets", "ValidationError", "The target is not valid");

        assertThat(zones.learnsFrom(other, aBinding("shop/cart").build())).isFalse();
    }

    @Test
    void areAllForFiveMinutesWhereAnotherAccountsVpcCannotBeSeen() {
        GivenBinding peered = aBinding("shop/cart").inVpc("vpc-other").assuming(ROLE, "");
        assertThat(zone(peered, aPod("shop/p", "10.0.0.1").build())).isEqualTo("all");
        zone(peered, outside);
        assertThat(calls.take()).containsExactly("DescribeVpcs vpc-other");

        clock.advance(Duration.ofMinutes(5));
        network.holding(new Vpc("vpc-other", List.of("10.0.0.0/16"), List.of()));
        assertThat(zone(peered, aPod("shop/p", "10.0.0.1").build())).isEmpty();
    }

    @Test
    void cannotBeToldWhenTheVpcIsNotThereOrAwsFails() {
        PortException unknown = catchThrowableOfType(
                PortException.class,
                () -> zones.of(aBinding("shop/cart").inVpc("vpc-other").build()));
        assertThat(unknown.code()).isEqualTo("InvalidVpcID.NotFound");

        calls.failNext("DescribeVpcs", "RequestLimitExceeded", "Request limit exceeded.");
        PortException failed = catchThrowableOfType(
                PortException.class,
                () -> zones.of(aBinding("shop/cart").assuming(ROLE, "").build()));
        assertThat(failed).hasMessage("Request limit exceeded.");
    }

    @Test
    void areToldByWhatWasLastSeenWhereNobodyCanWait() {
        assertThat(zones.asLastSeen(aBinding("shop/cart").build()).ofGone("192.168.0.1"))
                .contains("all");
        clock.advance(Duration.ofHours(1));
        assertThat(zones.asLastSeen(aBinding("shop/cart").build()).ofGone("10.0.0.1"))
                .isEmpty();

        assertThat(calls.take()).containsExactly("DescribeVpcs vpc-1");
    }

    private static PortException demand() {
        return new PortException(
                PortException.Kind.INVALID,
                "RegisterTargets",
                "ValidationError",
                "If the target is outside the VPC, you must specify an Availability Zone");
    }

    private PortException refusal(Pod pod) {
        return catchThrowableOfType(PortException.class, () -> zone(aBinding("shop/cart"), pod));
    }

    /** Empty for none. */
    private String zone(GivenBinding binding, Pod pod) {
        return zones.of(binding.build())
                .of(new PodEndpoint(pod, pod.podIp(), 8080, Optional.empty()))
                .orElse("");
    }
}
