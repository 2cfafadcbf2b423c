package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Pod;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottledScenarioTest {
    private static final BindingOutcome SOON =
            new BindingOutcome.RequeueAfter(Duration.ofSeconds(15), "AWS throttles looks at targets");

    private final BindingWorld world = new BindingWorld();
    private final Pod staying = aPod("shop/staying", "10.0.0.1").build();
    private final Pod going = aPod("shop/going", "10.0.0.2").build();
    private final Pod coming = aPod("shop/coming", "10.0.0.3").gatedBy("cart").build();

    @BeforeEach
    void twoPodsAreRegistered() {
        world.with(
                aService("shop/cart").build(),
                aNode("node-a").build(),
                staying,
                going,
                coming,
                aSlice("shop/cart").ready(staying, going).build(),
                aBinding("shop/cart").build());
        world.reconcile("shop/cart");
        world.clock.advance(Duration.ofMinutes(11));
        world.calls.take();
        world.events.take();
    }

    @Test
    void aPodThatComesAndOneThatGoesReachAwsAlthoughItTellsNothing() {
        world.with(aSlice("shop/cart").ready(staying).notReady(coming).build());
        throttleTheNextLook();

        assertThat(world.reconcile("shop/cart")).isEqualTo(SOON);

        assertThat(world.calls.take())
                .containsExactly(
                        "DescribeTargetHealth all",
                        "setCheckpoint none",
                        "DeregisterTargets [10.0.0.2:8080]",
                        "RegisterTargets [10.0.0.3:8080]",
                        "setCondition shop/coming FALSE Elb.RegistrationInProgress");
        assertThat(world.events.take()).isEmpty();
        assertThat(world.measured).isEmpty();
    }

    @Test
    void nobodyWhoCanDoWithoutLooksAgainForSomeSeconds() {
        world.with(aSlice("shop/cart").ready(staying).build());
        throttleTheNextLook();
        world.reconcile("shop/cart");
        world.with(aSlice("shop/cart").ready(staying).notReady(coming).build());

        assertThat(world.callsOf("shop/cart")).noneMatch(call -> call.startsWith("DescribeTargetHealth"));
        assertThat(world.callsOf("shop/cart")).isEmpty();
        assertThat(world.targets.states())
                .containsExactly("10.0.0.1:8080 initial", "10.0.0.2:8080 draining", "10.0.0.3:8080 initial");
    }

    @Test
    void aLookThatAwsAnswersAgainEndsTheWait() {
        world.with(aSlice("shop/cart").ready(staying).build());
        throttleTheNextLook();
        world.reconcile("shop/cart");
        world.clock.advance(Duration.ofSeconds(15));
        world.calls.take();

        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Done());
        assertThat(world.calls.take()).containsExactly("DescribeTargetHealth all", "setCheckpoint done");
    }

    @Test
    void aRestartedProcessKnowsTheTargetsOfBindingsThatItFoundUnchanged() {
        world.restart();
        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Deferred());
        world.with(aSlice("shop/cart").ready(staying).build());
        world.calls.failNext("DescribeTargetHealth", "Throttling", "Rate exceeded");

        assertThat(world.reconcile("shop/cart")).isEqualTo(SOON);

        assertThat(world.calls.take()).contains("DeregisterTargets [10.0.0.2:8080]");
    }

    @Test
    void aBindingWhoseTargetsNobodyKnowsHasToWait() {
        world.restart();
        world.with(aSlice("shop/cart").ready(staying).build());
        world.calls.failNext("DescribeTargetHealth", "Throttling", "Rate exceeded");

        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);
        assertThat(world.calls.take()).containsExactly("DescribeTargetHealth all");
    }

    @Test
    void aSharedTargetGroupIsLeftToPassesThatCanLook() {
        world.with(aBinding("shop/cart").sharedByClusters().build());
        throttleTheNextLook();

        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);
    }

    private void throttleTheNextLook() {
        world.calls.failNext("DescribeTargetHealth", "Throttling", "Rate exceeded");
    }
}
