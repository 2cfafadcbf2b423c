package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.given.Given;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.observe.ObservedAddOns;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.plan.LoadBalancerStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TagStep;
import dev.sluice.core.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is done about a load balancer that is not as it is wanted: each thing only if needed, in an order AWS accepts.
 */
class LoadBalancerChangesTest {
    private static final Ref TARGET = Ref.literal(PlannerWorld.BALANCER.value());
    private static final SortedMap<String, String> NO_ATTRIBUTES = new TreeMap<>();

    @Test
    void aLoadBalancerAsWantedIsLeftAlone() {
        assertThat(steps(PlannerWorld.wantedBalancer(), PlannerWorld.found(PlannerWorld.foundBalancerState())))
                .isEmpty();
    }

    @Test
    void everythingChangesInOneOrderWithThePoolLast() {
        assertThat(steps(wanted("dualstack", Optional.of("pool-2")), drifted(Optional.of("pool-1"))))
                .isEqualTo(List.of(
                        new TagStep.RemoveTags(TARGET, new TreeSet<>(List.of("owner"))),
                        new LoadBalancerStep.SetSecurityGroups(TARGET, List.of(Ref.literal("sg-1"))),
                        new LoadBalancerStep.SetSubnets(
                                TARGET, PlannerWorld.wantedBalancer().subnetMappings()),
                        new LoadBalancerStep.SetIpAddressType(TARGET, "dualstack"),
                        new LoadBalancerStep.SetLoadBalancerAttributes(
                                TARGET, new TreeMap<>(Map.of("idle_timeout.timeout_seconds", "60"))),
                        new LoadBalancerStep.SetIpamPool(TARGET, Optional.of("pool-2"))));
    }

    @Test
    void aPoolThatIsNotWantedGoesFirst() {
        assertThat(steps(wanted("dualstack", Optional.empty()), drifted(Optional.of("pool-1"))))
                .first()
                .isEqualTo(new LoadBalancerStep.SetIpamPool(TARGET, Optional.empty()));
    }

    @Test
    void aCustomerOwnedPoolIsNeverChangedButWarnedOf() {
        assertThat(new PlannerWorld()
                        .wanting(List.of(wanted("ipv4", Optional.empty())))
                        .holding(drifted(Optional.empty()))
                        .plan()
                        .problems())
                .extracting(Problem::message)
                .containsExactly("loadBalancer has drifted CustomerOwnedIPv4Pool setting");
    }

    @Test
    void attributesThatAreNotWantedStayAsTheyAre() {
        ObservedLoadBalancer found = new ObservedLoadBalancer(
                PlannerWorld.foundBalancerState(),
                PlannerWorld.tags(LoadBalancer.ALB),
                new TreeMap<>(Map.of("idle_timeout.timeout_seconds", "300")),
                OptionalInt.of(5),
                List.of(),
                ObservedAddOns.none());

        assertThat(steps(PlannerWorld.wantedBalancer(), found)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "k8s-other, APPLICATION, internal,        ''",
        "k8s-web,   APPLICATION, internet-facing, DeleteLoadBalancer CreateLoadBalancer",
        "k8s-web,   NETWORK,     internal,        DeleteLoadBalancer CreateLoadBalancer",
    })
    void typeAndSchemeForceAReplacementAndTheNameDoesNot(
            String name, LoadBalancer.Type type, String scheme, String actions) {
        ElbLoadBalancer state = PlannerWorld.foundBalancerState();
        ElbLoadBalancer other = new ElbLoadBalancer(
                state.arn(),
                name,
                state.dnsName(),
                type,
                scheme,
                state.ipAddressType(),
                state.vpcId(),
                state.state(),
                state.zones(),
                state.securityGroups(),
                state.customerOwnedIpv4Pool(),
                state.ipv4IpamPool());

        assertThat(String.join(
                        " ",
                        steps(PlannerWorld.wantedBalancer(), PlannerWorld.found(other)).stream()
                                .map(Step::action)
                                .sorted(Comparator.reverseOrder())
                                .toList()))
                .isEqualTo(actions);
    }

    private static List<Step> steps(LoadBalancer wanted, ObservedLoadBalancer found) {
        return new PlannerWorld().wanting(List.of(wanted)).holding(found).steps();
    }

    private static LoadBalancer wanted(String ipAddressType, Optional<String> pool) {
        return new LoadBalancer(
                LoadBalancer.ALB,
                "k8s-web",
                LoadBalancer.Type.APPLICATION,
                "internal",
                ipAddressType,
                List.of(SubnetMapping.of("subnet-1"), SubnetMapping.of("subnet-2")),
                List.of(Ref.literal("sg-1")),
                Optional.of("coip-1"),
                pool,
                new TreeMap<>(Map.of("idle_timeout.timeout_seconds", "60")),
                OptionalInt.empty(),
                LoadBalancer.NetworkFeatures.unmanaged(),
                new TreeMap<>(),
                List.of());
    }

    /** A load balancer somebody changed by hand, in all that can be set right and in what cannot. */
    private static ObservedLoadBalancer drifted(Optional<String> pool) {
        SortedMap<String, String> tags = new TreeMap<>(PlannerWorld.tags(LoadBalancer.ALB));
        tags.put("owner", "bob");
        tags.put("aws:cloudformation:stack-name", "x");
        tags.put("kubernetes.io/namespace", "shop");
        ElbLoadBalancer state = new ElbLoadBalancer(
                PlannerWorld.BALANCER,
                "k8s-web",
                "k8s-web.elb.example",
                LoadBalancer.Type.APPLICATION,
                "internal",
                "ipv4",
                Given.VPC_ID,
                ElbLoadBalancer.State.ACTIVE,
                List.of(new ElbLoadBalancer.Zone("a", "subnet-1")),
                List.of("sg-1", "sg-9"),
                Optional.of("coip-9"),
                pool);
        return new ObservedLoadBalancer(
                state, tags, NO_ATTRIBUTES, OptionalInt.empty(), List.of(), ObservedAddOns.none());
    }
}
