package dev.sluice.it.scenario;

import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.targets.BindingOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole courses of events, each with every call to AWS and every write to the cluster that it costs. */
class WorkedTargetsTest {
    private static final String SUCCESS =
            "TargetGroupBinding shop/cart NORMAL SuccessfullyReconciled: Successfully reconciled";
    private static final BindingOutcome SOON =
            new BindingOutcome.RequeueAfter(Duration.ofSeconds(15), "monitor targetHealth");

    private final Pod old = aPod("shop/old", "10.0.0.1").build();

    @Test
    void aRollingUpdateWithGatesRegistersTheNewPodAndWaitsForItsHealth() {
        WorkedLab lab = withAHealthyPod();
        Pod added = aPod("shop/new", "10.0.0.2").gatedBy("cart").build();
        lab.with(added, aSlice("shop/cart").ready(old).notReady(added).build());

        assertThat(lab.reconcile()).isEqualTo(SOON);
        assertThat(lab.calls.take())
                .containsExactly(
                        "DescribeTargetHealth ",
                        "setCheckpoint none",
                        "RegisterTargets ",
                        "setCondition shop/new FALSE Elb.RegistrationInProgress");
        assertThat(lab.events.take()).isEmpty();

        assertThat(lab.reconcile()).isEqualTo(SOON);
        assertThat(lab.calls.take()).containsExactly("DescribeTargetHealth ");

        assertThat(lab.reconcile()).isEqualTo(new BindingOutcome.Done());
        assertThat(lab.calls.take())
                .containsExactly("DescribeTargetHealth ", "setCondition shop/new TRUE ", "setCheckpoint done");
        assertThat(lab.events.take()).containsExactly(SUCCESS);

        assertThat(lab.reconcile()).isEqualTo(new BindingOutcome.Deferred());
        assertThat(lab.calls.take()).isEmpty();
        assertThat(lab.targets()).containsExactly("10.0.0.1:8080 healthy", "10.0.0.2:8080 healthy");
    }

    @Test
    void aPodThatIsGoneIsDeregisteredAndDrainsWithoutAnotherCall() {
        WorkedLab lab = withAHealthyPod();
        lab.with(aSlice("shop/cart").build());

        assertThat(lab.pass())
                .containsExactly(
                        "DescribeTargetHealth ", "setCheckpoint none", "DeregisterTargets ", "setCheckpoint done");
        assertThat(lab.pass()).isEmpty();

        Pod another = aPod("shop/another", "10.0.0.3").build();
        lab.with(another, aSlice("shop/cart").ready(another).build());
        assertThat(lab.pass())
                .containsExactly(
                        "DescribeTargetHealth ", "setCheckpoint none", "RegisterTargets ", "setCheckpoint done");
        assertThat(lab.targets()).first().isEqualTo("10.0.0.1:8080 draining");
    }

    @Test
    void aServiceThatIsDeletedTakesTargetsAndGatesWithItAndLeavesTheFinalizer() {
        WorkedLab lab = withAHealthyPod();
        Pod gated = aPod("shop/gated", "10.0.0.9")
                .gatedBy("cart")
                .withCondition("target-health.elbv2.k8s.aws/cart", ConditionStatus.FALSE)
                .build();
        lab.with(gated);
        lab.cluster.without(aService("shop/cart").build());

        assertThat(lab.pass())
                .containsExactly(
                        "setCheckpoint none",
                        "DescribeTargetHealth ",
                        "DeregisterTargets ",
                        "setCondition shop/gated TRUE ");
        assertThat(lab.events.take())
                .containsExactly(
                        "TargetGroupBinding shop/cart WARNING BackendNotFound: "
                                + "backend not found: services \"cart\" not found",
                        SUCCESS);
        assertThat(lab.cluster.targetGroupBindings().getFirst().meta().finalizers())
                .containsExactly("elbv2.k8s.aws/resources");

        assertThat(lab.pass()).containsExactly("DescribeTargetHealth ", "DeregisterTargets ");
    }

    @Test
    void aServicePortThatIsRemovedAndPutBackGetsItsTargetsBackWithoutARestart() {
        WorkedLab lab = withAHealthyPod();
        lab.with(aService("shop/cart")
                .withPort("admin", 81, PortReference.of(8081), 31081)
                .build());
        assertThat(lab.pass()).containsExactly("setCheckpoint none", "DescribeTargetHealth ", "DeregisterTargets ");

        lab.with(aService("shop/cart").build());

        assertThat(lab.pass()).containsExactly("DescribeTargetHealth ", "RegisterTargets ", "setCheckpoint done");
        assertThat(lab.targets()).containsExactly("10.0.0.1:8080 initial");
        assertThat(lab.targets()).containsExactly("10.0.0.1:8080 healthy");
    }

    @Test
    void aNodeThatTheAutoscalerWillRemoveIsDeregistered() {
        WorkedLab lab = WorkedLab.ofNodes();
        lab.cluster.without(aNode("node-a").build());
        lab.with(
                aNode("a")
                        .withProviderId("aws:///us-west-2a/i-0000000000000000a")
                        .build(),
                aNode("b")
                        .withProviderId("aws:///us-west-2b/i-0000000000000000b")
                        .build(),
                lab.binding().ofNodes().build());
        assertThat(lab.pass())
                .containsExactly(
                        "DescribeTargetHealth ",
                        "RegisterTargets ",
                        "setCheckpoint done",
                        "setObservedGeneration shop/cart 1");

        lab.with(aNode("b")
                .withProviderId("aws:///us-west-2b/i-0000000000000000b")
                .tainted("ToBeDeletedByClusterAutoscaler", "PreferNoSchedule")
                .build());

        assertThat(lab.pass())
                .containsExactly(
                        "DescribeTargetHealth ", "setCheckpoint none", "DeregisterTargets ", "setCheckpoint done");
        assertThat(lab.targets())
                .containsExactly("i-0000000000000000a:31080 healthy", "i-0000000000000000b:31080 draining");
    }

    @Test
    void theFirstPassOverASharedTargetGroupDeregistersNothing() {
        WorkedLab lab = WorkedLab.ofPods();
        String arn = lab.binding().build().spec().targetGroupArn();
        lab.cloud()
                .targets()
                .assuming("", "")
                .register(new Arn(arn), List.of(Target.of("10.0.9.5", 80), Target.of("10.0.0.4", 80)));
        Pod own = aPod("shop/own", "10.0.0.7").build();
        lab.with(
                own,
                aSlice("shop/cart").withPort("http", 80).ready(own).build(),
                lab.binding().sharedByClusters().build());

        assertThat(lab.pass())
                .containsExactly(
                        "DescribeTargetHealth ",
                        "readTracked shop/cart",
                        "writeTracked shop/cart [10.0.0.7:80]",
                        "DescribeVpcs ",
                        "RegisterTargets ",
                        "setCheckpoint done",
                        "setObservedGeneration shop/cart 1");
        assertThat(lab.targets())
                .map(target -> target.substring(0, target.indexOf(" ")))
                .containsExactly("10.0.0.4:80", "10.0.0.7:80", "10.0.9.5:80");
    }

    @Test
    void aTargetGroupDeletedByHandFailsEveryPassButNotTheDeletionOfTheBinding() {
        WorkedLab lab = withAHealthyPod();
        lab.deleteTargetGroup();
        Pod added = aPod("shop/new", "10.0.0.2").build();
        lab.with(added, aSlice("shop/cart").ready(old, added).build());

        assertThat(lab.reconcile()).isInstanceOf(BindingOutcome.Failed.class);
        assertThat(lab.events.take())
                .containsExactly("TargetGroupBinding shop/cart WARNING FailedReconcile: "
                        + "Failed reconcile due to One or more target groups not found");

        lab.with(lab.binding().deleted().build());
        assertThat(lab.pass()).containsExactly("DescribeTargetHealth ", "removeFinalizer shop/cart");
        assertThat(lab.cluster.targetGroupBindings()).isEmpty();
        assertThat(lab.events.take()).isEmpty();
    }

    @Test
    void aDeletedTargetGroupShowsAtTheFirstChangeWhileEveryRememberedTargetIsHealthy() {
        WorkedLab lab = withAHealthyPod();
        Pod gated = aPod("shop/gated", "10.0.0.2").gatedBy("cart").build();
        lab.with(gated, aSlice("shop/cart").ready(old).notReady(gated).build());
        assertThat(lab.reconcile()).isEqualTo(SOON);
        assertThat(lab.reconcile()).isEqualTo(SOON);
        assertThat(lab.reconcile()).isEqualTo(new BindingOutcome.Done());
        lab.deleteTargetGroup();
        lab.with(aSlice("shop/cart").ready(old).build());

        assertThat(lab.pass()).containsExactly("setCheckpoint none", "DeregisterTargets ");
        assertThat(lab.events.take()).last().asString().endsWith("One or more target groups not found");
    }

    @Test
    void podsOfAPeeredVpcInAnotherAccountAreRegisteredForAllZonesAndTheVpcIsLeftAlone() {
        WorkedLab lab = WorkedLab.ofPods();
        String peered = "vpc-0123456789abcdef0";
        lab.with(
                old,
                aSlice("shop/cart").ready(old).build(),
                lab.binding().inVpc(peered).assuming(WorkedLab.ROLE, "tenant-1").build());

        assertThat(lab.pass())
                .containsExactly(
                        "DescribeTargetHealth ",
                        "DescribeVpcs ",
                        "RegisterTargets ",
                        "setCheckpoint done",
                        "setObservedGeneration shop/cart 1");
        assertThat(lab.targets()).containsExactly("10.0.0.1:8080@all initial");

        Pod added = aPod("shop/new", "10.0.0.2").build();
        lab.with(added, aSlice("shop/cart").ready(old, added).build());
        assertThat(lab.pass())
                .containsExactly(
                        "DescribeTargetHealth ", "setCheckpoint none", "RegisterTargets ", "setCheckpoint done");
    }

    /** Registered, healthy, and the pass over it completed. */
    private WorkedLab withAHealthyPod() {
        WorkedLab lab = WorkedLab.ofPods();
        lab.with(old, aSlice("shop/cart").ready(old).build(), lab.binding().build());
        assertThat(lab.reconcile()).isEqualTo(new BindingOutcome.Done());
        assertThat(lab.targets()).containsExactly("10.0.0.1:8080 initial");
        assertThat(lab.events.take()).containsExactly(SUCCESS);
        return lab;
    }
}
