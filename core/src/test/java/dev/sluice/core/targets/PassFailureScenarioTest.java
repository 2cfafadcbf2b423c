package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.GivenBinding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassFailureScenarioTest {
    private static final String BINDING = "TargetGroupBinding shop/cart ";

    private final BindingWorld world = new BindingWorld();
    private final Pod pod = aPod("shop/p", "10.0.0.1").build();

    @BeforeEach
    void aPodBehindANewBinding() {
        world.with(
                aService("shop/cart").build(),
                aNode("node-a").build(),
                pod,
                aSlice("shop/cart").ready(pod).build(),
                aBinding("shop/cart").withoutFinalizer().build());
    }

    @Test
    void aFinalizerThatCannotBeAddedEndsThePassBeforeAnythingElse() {
        world.calls.failNext("addFinalizer", "Conflict", "the object has been modified");

        assertThat(world.callsOf("shop/cart")).containsExactly("addFinalizer shop/cart");
        assertThat(world.events.take())
                .containsExactly(BINDING + "WARNING FailedAddFinalizer: "
                        + "Failed add finalizer due to the object has been modified");
        assertThat(world.measured).containsExactly("add_finalizers_error");
    }

    @Test
    void aStatusThatCannotBeWrittenIsWrittenByTheNextPassAlthoughNothingChanged() {
        world.calls.failNext("setObservedGeneration", "Conflict", "the object has been modified");

        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);
        assertThat(world.events.take())
                .containsExactly(BINDING + "WARNING FailedUpdateStatus: "
                        + "Failed update status due to the object has been modified");
        assertThat(world.measured).containsExactly("update_status_error");

        assertThat(world.callsOf("shop/cart")).containsExactly("setObservedGeneration shop/cart 1");
        assertThat(world.events.take()).isEmpty();
    }

    @Test
    void aFinalizerThatCannotBeRemovedIsToldAndTriedAgain() {
        world.with(aBinding("shop/cart").deleted().build());
        world.calls.failNext("removeFinalizer", "Conflict", "the object has been modified");

        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);
        assertThat(world.events.take())
                .containsExactly(BINDING + "WARNING FailedRemoveFinalizer: "
                        + "Failed remove finalizer due to the object has been modified");
        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Done());
    }

    @Test
    void troubleWithSecurityGroupsDoesNotHoldPodsBackAndIsTriedAgainSoon() {
        world.with(networked().build());

        assertThat(world.reconcile("shop/cart"))
                .isEqualTo(new BindingOutcome.RequeueAfter(Duration.ofSeconds(15), "networking reconciliation"));

        assertThat(world.targets.states()).containsExactly("10.0.0.1:8080 initial");
        assertThat(world.binding("shop/cart").meta().annotations()).doesNotContainKey(TargetGroupBinding.CHECKPOINT);
        assertThat(world.binding("shop/cart").observedGeneration()).isZero();
        assertThat(world.events.take())
                .containsExactly(BINDING + "WARNING FailedNetworkReconcile: cannot resolve pod ENI for pods: [shop/p]");
        assertThat(world.measured).isEmpty();
    }

    @Test
    void unhealthyGatedPodsAreToldBeforeTroubleWithSecurityGroups() {
        Pod gated = aPod("shop/p", "10.0.0.1").gatedBy("cart").build();
        world.with(gated, networked().build());

        assertThat(world.reconcile("shop/cart"))
                .isEqualTo(new BindingOutcome.RequeueAfter(Duration.ofSeconds(15), "monitor targetHealth"));
    }

    @ParameterizedTest
    @CsvSource({
        "DescribeTargetHealth, TargetGroupNotFound",
        "DescribeTargetHealth, ValidationError",
        "DeregisterTargets, TargetGroupNotFound",
        "DeregisterTargets, InvalidTarget",
        "DeregisterTargets, ValidationError",
    })
    void whatIsGoneAlreadyDoesNotHoldUpADeletion(String action, String code) {
        world.targets.holding(Target.of("10.0.0.1", 8080), "healthy");
        world.with(aBinding("shop/cart").deleted().build());
        world.calls.failNext(action, code, "as AWS puts it");

        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Done());
        assertThat(world.cluster.targetGroupBindings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DescribeTargetHealth, list_targets_error",
        "RegisterTargets, register_pod_endpoint_error",
        "DeregisterTargets, deregister_targets_error",
        "writeTracked, update_tracked_ip_targets_error",
        "setCheckpoint, update_tgb_checkpoint_error",
        "setCondition, update_target_health_pod_condition_error",
    })
    void aStepThatFailsIsCountedBesidesThePass(String action, String category) {
        Pod gated = aPod("shop/p", "10.0.0.1").gatedBy("cart").build();
        world.targets.holding(Target.of("10.0.0.9", 8080), "healthy");
        world.with(gated, aBinding("shop/cart").sharedByClusters().build());
        world.reconcile("shop/cart");
        Pod another = aPod("shop/q", "10.0.0.2").gatedBy("cart").build();
        world.targets.report("10.0.0.1:8080", "healthy", "", "");
        world.with(another, aSlice("shop/cart").ready(another).build(), anyMark());
        world.clock.advance(Duration.ofMinutes(5));
        world.measured.clear();
        world.calls.failNext(action, "AccessDenied", "not allowed");

        assertThat(world.reconcile("shop/cart")).isInstanceOf(BindingOutcome.Failed.class);

        assertThat(world.measured).containsExactly(category, "reconcile_targetgroupbinding_error");
    }

    @Test
    void aPassMeasuresItsStages() {
        world.reconcile("shop/cart");
        world.reconcile("shop/cart");

        assertThat(world.stages)
                .containsExactlyElementsOf(List.of(
                        "fetch_targetGroupBinding",
                        "add_finalizers",
                        "reconcile_targetgroupbinding",
                        "update_status",
                        "fetch_targetGroupBinding",
                        "add_finalizers",
                        "reconcile_targetgroupbinding",
                        "update_status"));
    }

    /** Its pod has no network interface that AWS knows. */
    private static GivenBinding networked() {
        return aBinding("shop/cart").letting("sg-lb", PortReference.of(8080));
    }

    private TargetGroupBinding anyMark() {
        TargetGroupBinding binding = world.binding("shop/cart");
        return new TargetGroupBinding(
                binding.meta().withAnnotations(Map.of(TargetGroupBinding.CHECKPOINT, "of/old")),
                binding.spec(),
                binding.observedGeneration());
    }
}
