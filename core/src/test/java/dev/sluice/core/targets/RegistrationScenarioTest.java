package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Pod;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.TargetSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegistrationScenarioTest {
    private static final String ROLE = "arn:aws:iam::222233334444:role/targets";

    private BindingWorld world = new BindingWorld();

    @Test
    void addressesOutsideTheVpcAreRegisteredForAllZones() {
        stack(
                aBinding("shop/cart"),
                aPod("shop/p", "10.0.0.1").build(),
                aPod("shop/q", "192.168.0.1").build());

        assertThat(registrations()).containsExactly("RegisterTargets [10.0.0.1:8080, 192.168.0.1:8080@all]");
    }

    @Test
    void zonesOfNodesAreNamedOnceAwsAsksForThem() {
        world.with(aNode("node-b")
                .labelled("topology.kubernetes.io/zone", "eu-west-1b")
                .build());
        Pod outside = aPod("shop/p", "192.168.0.1").onNode("node-b").build();
        stack(aBinding("shop/cart"), outside, aPod("shop/q", "192.168.0.2").build());
        world.calls.failNext("RegisterTargets", "ValidationError", "you must specify an Availability Zone");

        assertThat(registrations())
                .containsExactly(
                        "RegisterTargets [192.168.0.1:8080@all, 192.168.0.2:8080@all]",
                        "RegisterTargets [192.168.0.1:8080@eu-west-1b, 192.168.0.2:8080@all]");
    }

    @Test
    void aSecondDemandForZonesIsAFailure() {
        stack(aBinding("shop/cart"), aPod("shop/p", "192.168.0.1").build());
        world.calls.failNext("RegisterTargets", "ValidationError", "you must specify an Availability Zone");
        world.calls.failNext("RegisterTargets", "ValidationError", "you must specify an Availability Zone");

        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);
        assertThat(world.measured).contains("register_pod_endpoint_error");
    }

    @Test
    void aVpcOfAnotherAccountThatCannotBeSeenMeansAllZonesAndIsNotLookedForAgainSoon() {
        GivenBinding binding = aBinding("shop/cart").inVpc("vpc-other").assuming(ROLE, "tenant-1");
        stack(binding, aPod("shop/p", "10.0.0.1").build());

        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DescribeTargetHealth all as " + ROLE + "/tenant-1",
                        "DescribeVpcs vpc-other",
                        "RegisterTargets [10.0.0.1:8080@all] as " + ROLE + "/tenant-1",
                        "setCheckpoint done",
                        "setObservedGeneration shop/cart 1");

        stack(binding, aPod("shop/q", "10.0.0.2").build());
        assertThat(world.callsOf("shop/cart")).noneMatch(call -> call.startsWith("DescribeVpcs"));
    }

    @Test
    void anUnknownVpcWithoutARoleIsAFailure() {
        stack(
                aBinding("shop/cart").inVpc("vpc-other"),
                aPod("shop/p", "10.0.0.1").build());

        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);
    }

    @Test
    void targetsAreRegisteredInChunksOf200InTheOrderOfTheirIdentifiers() {
        stack(aBinding("shop/cart"), pods(450));

        assertThat(registrations()).map(call -> call.split(",").length).containsExactly(200, 200, 50);
    }

    @Test
    void noMoreTargetsAreRegisteredThanTheLimitLeavesRoomFor() {
        world = new BindingWorld(withLimit(3));
        stack(aBinding("shop/cart"), pods(2));
        world.reconcile("shop/cart");
        stack(aBinding("shop/cart"), pods(5));

        assertThat(registrations()).containsExactly("RegisterTargets [10.0.0.2:8080]");

        stack(aBinding("shop/cart"), pods(6));
        assertThat(registrations()).isEmpty();
        assertThat(world.targets.states()).hasSize(3);
    }

    @Test
    void quicEndpointsWithoutServerIdAreCountedAndLeftOut() {
        Pod named = aPod("shop/p", "10.0.0.1").withServerId(0, "0xab").build();
        stack(
                aBinding("shop/cart").withProtocol("QUIC"),
                named,
                aPod("shop/q", "10.0.0.2").gatedBy("cart").build());

        assertThat(registrations()).containsExactly("RegisterTargets [10.0.0.1:8080:0xab]");
        assertThat(world.measured).containsExactly("no server id shop/cart");
        assertThat(world.cluster.pods("shop").get(1).conditions())
                .extracting(Pod.Condition::reason)
                .contains("Elb.RegistrationInProgress");
    }

    @Test
    void anAddressThatIsNoneIsAFailure() {
        stack(aBinding("shop/cart"), aPod("shop/p", "10.0.0.256").build());

        assertThat(world.reconcile("shop/cart"))
                .isEqualTo(new BindingOutcome.Failed(Blame.USER, "ParseAddr(\"10.0.0.256\"): unable to parse IP"));
        assertThat(world.events.take())
                .containsExactly("TargetGroupBinding shop/cart WARNING FailedReconcile: "
                        + "Failed reconcile due to ParseAddr(\"10.0.0.256\"): unable to parse IP");
    }

    private List<String> registrations() {
        return world.callsOf("shop/cart").stream()
                .filter(call -> call.startsWith("RegisterTargets"))
                .toList();
    }

    private void stack(GivenBinding binding, Pod... pods) {
        world.with(
                aService("shop/cart").build(),
                aNode("node-a").build(),
                aSlice("shop/cart").ready(pods).build(),
                binding.build());
        world.with(pods);
    }

    private static Pod[] pods(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        aPod("shop/p" + i, "10.0." + i / 250 + "." + i % 250).build())
                .toArray(Pod[]::new);
    }

    private static ControllerSettings withLimit(int limit) {
        return someSettings()
                .withTargets(new TargetSettings(true, limit, Duration.ofSeconds(15), Duration.ofHours(10)));
    }
}
