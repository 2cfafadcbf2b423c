package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.observe.ObservedAddOns;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.plan.LoadBalancerStep;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done about a load balancer's reserved capacity, and about one that is still coming up. */
class CapacityChangesTest {
    private static final Ref BALANCER = Ref.to(LoadBalancer.ALB);

    @ParameterizedTest
    @CsvSource({
        "    , 100, ''",
        "100 , 100, ''",
        "100 , 200, 100",
        "100 ,    , 100",
        "0   , 100, none",
        "0   ,    , ''",
    })
    void capacityIsSetOnlyIfSomeIsWantedAndZeroTakesItAway(
            @Nullable Integer wanted, @Nullable Integer held, String expected) {
        OptionalInt units = expected.equals("none") || expected.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(expected));

        assertThat(world(wanted, held, ElbLoadBalancer.State.ACTIVE).steps())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(new LoadBalancerStep.SetCapacity(BALANCER, units)));
    }

    @Test
    void aLoadBalancerThatIsComingUpIsWaitedFor() {
        assertThat(world(null, null, ElbLoadBalancer.State.PROVISIONING).steps())
                .containsExactly(new LoadBalancerStep.AwaitActive(BALANCER, "k8s-web"));
        assertThat(world(100, null, ElbLoadBalancer.State.PROVISIONING).steps())
                .containsExactly(
                        new LoadBalancerStep.AwaitActive(BALANCER, "k8s-web"),
                        new LoadBalancerStep.SetCapacity(BALANCER, OptionalInt.of(100)));
    }

    @Test
    void aNewLoadBalancerIsWaitedForOnlyIfCapacityIsWanted() {
        assertThat(new PlannerWorld().wanting(List.of(wanted(null))).actions()).containsExactly("CreateLoadBalancer");
        assertThat(new PlannerWorld().wanting(List.of(wanted(100))).actions())
                .containsExactly("CreateLoadBalancer", "DescribeLoadBalancers", "ModifyCapacityReservation");
    }

    @Test
    void withoutTheGateNeitherIsLookedAt() {
        assertThat(world(100, 200, ElbLoadBalancer.State.PROVISIONING)
                        .with(Map.of(FeatureGate.LB_CAPACITY_RESERVATION, false))
                        .actions())
                .isEmpty();
    }

    private static PlannerWorld world(@Nullable Integer wanted, @Nullable Integer held, ElbLoadBalancer.State state) {
        return new PlannerWorld()
                .wanting(List.of(wanted(wanted)))
                .holding(new ObservedLoadBalancer(
                        PlannerWorld.foundBalancerState(PlannerWorld.BALANCER, state),
                        PlannerWorld.tags(LoadBalancer.ALB),
                        new TreeMap<>(),
                        units(held),
                        List.of(),
                        ObservedAddOns.none()));
    }

    private static LoadBalancer wanted(@Nullable Integer units) {
        return PlannerWorld.wantedBalancer(units(units), new TreeMap<>());
    }

    private static OptionalInt units(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
