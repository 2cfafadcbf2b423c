package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static dev.sluice.core.given.Given.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PodBindingScenarioTest {
    private static final String DONE =
            "TargetGroupBinding shop/cart NORMAL SuccessfullyReconciled: Successfully reconciled";

    private final BindingWorld world = new BindingWorld();
    private final Pod old = aPod("shop/old", "10.0.0.1").build();

    @BeforeEach
    void oneHealthyPodIsRegistered() {
        world.targets.holding(Target.of("10.0.0.1", 8080), "healthy");
        world.with(
                aService("shop/cart").build(),
                aNode("node-a").build(),
                old,
                aSlice("shop/cart").ready(old).build(),
                aBinding("shop/cart").build());
        world.reconcile("shop/cart");
        world.calls.take();
        world.events.take();
    }

    @Test
    void aRollingUpdateWithGatesRegistersThePodAndOpensItsGateOnceItIsHealthy() {
        Pod added = aPod("shop/new", "10.0.0.2").gatedBy("cart").build();
        world.with(added, aSlice("shop/cart").ready(old).notReady(added).build());

        assertThat(world.reconcile("shop/cart"))
                .isEqualTo(new BindingOutcome.RequeueAfter(Duration.ofSeconds(15), "monitor targetHealth"));
        assertThat(world.calls.take())
                .containsExactly(
                        "setCheckpoint none",
                        "DescribeVpcs vpc-1",
                        "RegisterTargets [10.0.0.2:8080]",
                        "setCondition shop/new FALSE Elb.RegistrationInProgress");
        assertThat(world.events.take()).isEmpty();

        world.clock.advance(Duration.ofSeconds(15));
        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DescribeTargetHealth [10.0.0.2:8080]",
                        "setCondition shop/new FALSE Elb.InitialHealthChecking");

        world.clock.advance(Duration.ofSeconds(15));
        world.targets.report("10.0.0.2:8080", "healthy", "", "");
        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Done());
        assertThat(world.calls.take())
                .containsExactly(
                        "DescribeTargetHealth [10.0.0.2:8080]", "setCondition shop/new TRUE ", "setCheckpoint done");
        assertThat(world.events.take()).containsExactly(DONE);
        assertThat(world.measured).containsExactly("ready shop/cart PT30S");

        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Deferred());
        assertThat(world.calls.take()).isEmpty();
    }

    @Test
    void aPodThatItsSliceNamesBeforeItIsSeenIsLookedForAgainSoon() {
        Pod added = aPod("shop/new", "10.0.0.2").build();
        world.cluster.with(aSlice("shop/cart").ready(old, added).build());

        assertThat(world.reconcile("shop/cart"))
                .isEqualTo(new BindingOutcome.RequeueAfter(Duration.ofSeconds(15), "pods not seen yet: [shop/new]"));
        assertThat(world.calls.take()).isEmpty();

        world.cluster.with(added);
        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Done());
        assertThat(world.calls.take()).contains("RegisterTargets [10.0.0.2:8080]");
    }

    @Test
    void aPodThatIsGoneIsDeregisteredInOnePassAndDrainsUnnoticed() {
        world.cluster.with(aSlice("shop/cart").build());

        assertThat(world.callsOf("shop/cart"))
                .containsExactly("setCheckpoint none", "DeregisterTargets [10.0.0.1:8080]", "setCheckpoint done");
        assertThat(world.callsOf("shop/cart")).isEmpty();

        world.cluster.with(aSlice("shop/cart").ready(old).build());
        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DescribeTargetHealth [10.0.0.1:8080]",
                        "setCheckpoint none",
                        "DescribeVpcs vpc-1",
                        "RegisterTargets [10.0.0.1:8080]",
                        "setCheckpoint done");
    }

    @Test
    void aMissingServiceTakesTargetsBackUntilItReturns() {
        world.cluster.without(aService("shop/cart").build());

        assertThat(world.callsOf("shop/cart"))
                .containsExactly("setCheckpoint none", "DeregisterTargets [10.0.0.1:8080]");
        assertThat(world.events.take())
                .containsExactly(
                        "TargetGroupBinding shop/cart WARNING BackendNotFound: "
                                + "backend not found: services \"cart\" not found",
                        DONE);
        assertThat(world.binding("shop/cart").meta().finalizers()).containsExactly(TargetGroupBinding.FINALIZER);
        world.targets.gone("10.0.0.1:8080");

        world.cluster.with(aService("shop/cart").build());
        world.reconcile("shop/cart");

        assertThat(world.targets.states()).containsExactly("10.0.0.1:8080 initial");
    }

    @Test
    void targetsComeBackWithTheBackendAfterACleanUpThatBrokeOff() {
        world.cluster.without(aService("shop/cart").build());
        world.calls.failNext("DeregisterTargets", "Throttling", "Rate exceeded");
        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);
        world.targets.gone("10.0.0.1:8080");
        world.clock.advance(Duration.ofMinutes(5));

        world.cluster.with(aService("shop/cart").build());
        world.reconcile("shop/cart");

        assertThat(world.targets.states()).containsExactly("10.0.0.1:8080 initial");
    }

    @Test
    void targetsComeBackAlthoughTheViewStillShowsTheMarkFromBeforeTheCleanUp() {
        TargetGroupBinding marked = world.binding("shop/cart");
        world.cluster.with(aService("shop/cart")
                .withPort("admin", 81, PortReference.of(8081), 31081)
                .build());
        world.reconcile("shop/cart");
        assertThat(world.targets.states()).containsExactly("10.0.0.1:8080 draining");
        world.with(marked, aService("shop/cart").build());

        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DescribeTargetHealth [10.0.0.1:8080]",
                        "setCheckpoint none",
                        "DescribeVpcs vpc-1",
                        "RegisterTargets [10.0.0.1:8080]",
                        "setCheckpoint done");
        assertThat(world.targets.states()).containsExactly("10.0.0.1:8080 initial");
    }

    @Test
    void aTargetGroupThatIsGoneFailsPassesAndNotTheDeletion() {
        Pod added = aPod("shop/new", "10.0.0.2").build();
        world.with(added, aSlice("shop/cart").ready(old, added).build());
        world.clock.advance(Duration.ofMinutes(5));
        world.calls.failNext("DescribeTargetHealth", "TargetGroupNotFound", "One or more target groups not found");

        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);
        assertThat(world.events.take())
                .containsExactly("TargetGroupBinding shop/cart WARNING FailedReconcile: "
                        + "Failed reconcile due to One or more target groups not found");
        assertThat(world.measured).containsExactly("list_targets_error", "reconcile_targetgroupbinding_error");

        world.with(aBinding("shop/cart").deleted().build());
        world.calls.failNext("DescribeTargetHealth", "TargetGroupNotFound", "One or more target groups not found");
        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Done());
        assertThat(world.cluster.targetGroupBinding(key("shop/cart"))).isEmpty();
        assertThat(world.events.take()).isEmpty();
    }

    @Test
    void deletionReleasesGatesAndTellsWhyItFails() {
        Pod gated = aPod("shop/gated", "10.0.0.3")
                .gatedBy("cart")
                .withCondition("target-health.elbv2.k8s.aws/cart", ConditionStatus.FALSE)
                .build();
        world.with(gated, aBinding("shop/cart").deleted().build());
        world.calls.failNext("DeregisterTargets", "AccessDenied", "not allowed");

        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);
        assertThat(world.calls.take())
                .containsExactly("DeregisterTargets [10.0.0.1:8080]", "setCleanupFailed shop/cart not allowed");
        assertThat(world.events.take())
                .containsExactly(
                        "TargetGroupBinding shop/cart WARNING FailedCleanup: Failed cleanup due to not allowed");

        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DeregisterTargets [10.0.0.1:8080]",
                        "setCondition shop/gated TRUE ",
                        "removeFinalizer shop/cart");
        assertThat(world.cluster.pod(gated.key()).flatMap(pod -> pod.condition("target-health.elbv2.k8s.aws/cart")))
                .map(Pod.Condition::message)
                .isEqualTo(Optional.of("Target Group Binding is deleted"));
    }

    @Test
    void aBindingBeingDeletedWithoutOurFinalizerIsLeftAlone() {
        world.with(aBinding("shop/cart").withoutFinalizer().deleted().build());

        assertThat(world.callsOf("shop/cart")).isEmpty();
    }

    @Test
    void aGateWhoseConditionIsNotTrueIsLookedAtAlthoughNothingChanged() {
        Pod gated = aPod("shop/old", "10.0.0.1")
                .gatedBy("cart")
                .withCondition("target-health.elbv2.k8s.aws/cart", ConditionStatus.FALSE)
                .build();
        world.with(gated);

        assertThat(world.callsOf("shop/cart")).containsExactly("setCondition shop/old TRUE ");
    }
}
