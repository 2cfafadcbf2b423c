package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.Pod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedTargetGroupScenarioTest {
    private final BindingWorld world = new BindingWorld();
    private final Pod pod = aPod("shop/p", "10.0.0.7").build();

    @BeforeEach
    void aTargetGroupWithForeignTargets() {
        world.targets.holding(Target.of("10.9.0.5", 80), "healthy").holding(Target.of("10.0.0.4", 80), "healthy");
        world.with(
                aService("shop/cart").build(),
                aNode("node-a").build(),
                pod,
                aSlice("shop/cart").withPort("http", 80).ready(pod).build(),
                aBinding("shop/cart").sharedByClusters().build());
    }

    @Test
    void theFirstPassRecordsBeforeItRegistersAndDeregistersNothing() {
        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DescribeTargetHealth all",
                        "readTracked shop/cart",
                        "writeTracked shop/cart [10.0.0.7:80]",
                        "DescribeVpcs vpc-1",
                        "RegisterTargets [10.0.0.7:80]",
                        "setCheckpoint done",
                        "setObservedGeneration shop/cart 1");
    }

    @Test
    void laterPassesDeregisterWhatTheRecordNamesAndNoneOfTheOthers() {
        world.reconcile("shop/cart");
        world.cluster.with(aSlice("shop/cart").withPort("http", 80).build());

        world.reconcile("shop/cart");

        assertThat(world.targets.states())
                .containsExactly("10.0.0.4:80 healthy", "10.0.0.7:80 draining", "10.9.0.5:80 healthy");
        assertThat(world.calls.take()).contains("writeTracked shop/cart []");
    }

    @Test
    void deletionTakesOnlyOwnTargetsAndTheRecordAlong() {
        world.reconcile("shop/cart");
        world.calls.take();
        world.with(aBinding("shop/cart").sharedByClusters().deleted().build());

        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DescribeTargetHealth [10.0.0.7:80]",
                        "DeregisterTargets [10.0.0.7:80]",
                        "deleteTracked shop/cart",
                        "removeFinalizer shop/cart");
    }

    @Test
    void withoutARecordDeletionLeavesEveryTarget() {
        world.with(aBinding("shop/cart").sharedByClusters().deleted().build());

        assertThat(world.callsOf("shop/cart")).noneMatch(call -> call.startsWith("DeregisterTargets"));
    }

    @Test
    void aNewProcessWritesItsRecordAlthoughNothingIsToRegister() {
        world.targets.gone("10.9.0.5:80");
        world.targets.gone("10.0.0.4:80");
        world.targets.holding(Target.of("10.0.0.7", 80), "healthy");

        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DescribeTargetHealth all",
                        "writeTracked shop/cart [10.0.0.7:80]",
                        "setCheckpoint done",
                        "setObservedGeneration shop/cart 1");
    }
}
