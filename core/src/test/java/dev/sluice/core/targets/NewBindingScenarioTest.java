package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static dev.sluice.core.given.Given.aTargetGroup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.problem.Blame;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewBindingScenarioTest {
    private static final String ARN = aTargetGroup("cart").build().arn().value();
    private static final String VPC = "vpc-0a1b2c3d";

    private final BindingWorld world = new BindingWorld();

    @BeforeEach
    void aTargetGroupThatSomebodyMadeElsewhere() {
        Pod pod = aPod("shop/p", "10.0.0.1").build();
        world.network.holding(new Vpc(VPC, List.of("10.0.0.0/16"), List.of()));
        world.targets.holding(aTargetGroup("cart").inVpc(VPC).build());
        world.with(
                aService("shop/cart").build(),
                aNode("node-a").build(),
                pod,
                aSlice("shop/cart").ready(pod).build());
    }

    @Test
    void aBindingThatNamesOnlyItsTargetGroupWorksWithoutAWebhook() {
        world.with(aNewBinding().withTargetGroupNamed("cart").build());

        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DescribeTargetGroups cart",
                        "DescribeTargetGroups " + ARN,
                        "complete shop/cart",
                        "addFinalizer shop/cart",
                        "DescribeTargetHealth all",
                        "DescribeVpcs " + VPC,
                        "RegisterTargets [10.0.0.1:8080]",
                        "setCheckpoint done",
                        "setObservedGeneration shop/cart 1");
        assertThat(world.binding("shop/cart").spec())
                .isEqualTo(aBinding("shop/cart")
                        .withTargetGroupNamed("cart")
                        .withTargetGroup(ARN)
                        .inVpc(VPC)
                        .build()
                        .spec());
    }

    @Test
    void aBindingThatAWebhookWouldHaveRefusedSaysWhyAndStaysAsItIs() {
        world.with(aBinding("shop/other").withTargetGroup(ARN).build());
        world.with(aNewBinding().withTargetGroup(ARN).build());

        assertThat(world.callsOf("shop/cart")).containsExactly("DescribeTargetGroups " + ARN);
        assertThat(world.events.take())
                .singleElement()
                .asString()
                .startsWith("TargetGroupBinding shop/cart WARNING FailedReconcile: Failed reconcile due to targetType"
                        + " is not specified: shop/cart: TargetGroup " + ARN + " is already bound to following"
                        + " TargetGroupBindings [shop/other].");
        assertThat(world.measured).containsExactly("reconcile_targetgroupbinding_error");
    }

    @Test
    void aTargetGroupThatDoesNotExistIsToldAndTriedAgain() {
        world.with(aNewBinding().withTargetGroup(ARN.replace("cart", "gone")).build());

        assertThat(world.reconcile("shop/cart"))
                .isEqualTo(new BindingOutcome.Failed(
                        Blame.USER,
                        "targetType is not specified: shop/cart: couldn't determine TargetType: "
                                + "One or more target groups not found"));
    }

    @Test
    void aBindingOfOldIsWorkedOnWithoutTheFieldsThatItsTimeDidNotKnow() {
        world.with(aBinding("shop/cart")
                .withTargetGroup(ARN)
                .withProtocol("")
                .withIpAddressType("")
                .inVpc("")
                .build());

        assertThat(world.callsOf("shop/cart"))
                .containsExactly(
                        "DescribeTargetHealth all",
                        "DescribeVpcs vpc-1",
                        "RegisterTargets [10.0.0.1:8080]",
                        "setCheckpoint done",
                        "setObservedGeneration shop/cart 1");
    }

    @Test
    void aNewBindingThatSaysEverythingCostsNoLook() {
        world.with(aBinding("shop/cart").withTargetGroup(ARN).withoutFinalizer().build());

        assertThat(world.callsOf("shop/cart")).noneMatch(call -> call.startsWith("DescribeTargetGroups"));
    }

    private static GivenBinding aNewBinding() {
        return aBinding("shop/cart").withoutWhatAwsKnows().withoutFinalizer();
    }
}
