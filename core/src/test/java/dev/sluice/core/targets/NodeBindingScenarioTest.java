package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.problem.Blame;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeBindingScenarioTest {
    private final BindingWorld world = new BindingWorld();

    @BeforeEach
    void twoNodesBehindOneSecurityGroup() {
        world.network.holding("i-a", primary("eni-a", "sg-nodes")).holding("i-b", primary("eni-b", "sg-nodes"));
        world.securityGroups.holding("sg-nodes", Map.of("kubernetes.io/cluster/demo", "owned"));
        world.with(aNode("a").build(), aNode("b").build());
        stack("cart", 31080);
    }

    @Test
    void aNewTargetGroupIsFilledWithOneRegistrationAndFewLooks() {
        world.loop()
                .memory()
                .startsEmpty(new Arn(world.binding("shop/cart").spec().targetGroupArn()));

        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Done());

        assertThat(world.calls.take())
                .containsExactly(
                        "addFinalizer shop/cart",
                        "DescribeInstances [i-a, i-b]",
                        "DescribeSecurityGroups {kubernetes.io/cluster/demo=[owned, shared]}",
                        "AuthorizeSecurityGroupIngress sg-nodes [tcp 31080-31080 sg-lb]",
                        "RegisterTargets [i-a:31080, i-b:31080]",
                        "setCheckpoint done",
                        "setObservedGeneration shop/cart 1");
    }

    @Test
    void aSecondBindingOnTheSameNodesNeedsOnlyItsOwnWrites() {
        world.reconcile("shop/cart");
        stack("till", 31090);
        world.loop()
                .memory()
                .startsEmpty(new Arn(world.binding("shop/till").spec().targetGroupArn()));

        assertThat(world.callsOf("shop/till"))
                .containsExactly(
                        "addFinalizer shop/till",
                        "AuthorizeSecurityGroupIngress sg-nodes [tcp 31080-31090 sg-lb]",
                        "RegisterTargets [i-a:31090, i-b:31090]",
                        "setCheckpoint done",
                        "setObservedGeneration shop/till 1");

        world.loop().securityGroups().tidy();
        assertThat(world.calls.take()).containsExactly("RevokeSecurityGroupIngress sg-nodes [tcp 31080-31080 sg-lb]");
        assertThat(world.securityGroups.rules("sg-nodes")).containsExactly("tcp 31080-31090 sg-lb");
    }

    @Test
    void bindingsWhoseTurnIsStillToComeAreCoveredByTheFirstOnesRules() {
        stack("till", 31090);

        world.reconcile("shop/cart");

        assertThat(world.securityGroups.rules("sg-nodes")).containsExactly("tcp 31080-31090 sg-lb");
    }

    @Test
    void aNodeThatTheAutoscalerIsAboutToRemoveIsDeregistered() {
        world.reconcile("shop/cart");
        world.with(aNode("b")
                .tainted("ToBeDeletedByClusterAutoscaler", "NoSchedule")
                .build());

        world.reconcile("shop/cart");

        assertThat(world.targets.states()).containsExactly("i-a:31080 initial", "i-b:31080 draining");
    }

    @Test
    void nothingIsRegisteredBeforeTheNetworkLetsTrafficThrough() {
        world.calls.failNext("AuthorizeSecurityGroupIngress", "UnauthorizedOperation", "not allowed");

        assertThat(world.reconcile("shop/cart")).isEqualTo(new BindingOutcome.Failed(Blame.AWS, "not allowed"));

        assertThat(world.targets.states()).isEmpty();
        assertThat(world.events.take())
                .containsExactly("TargetGroupBinding shop/cart WARNING FailedReconcile: "
                        + "Failed reconcile due to not allowed");
    }

    @Test
    void aServiceThatNodesDoNotServeIsItsAuthorsToMend() {
        world.with(aService("shop/cart").ofType("ClusterIP").build());

        assertThat(world.reconcile("shop/cart"))
                .isEqualTo(new BindingOutcome.Failed(
                        Blame.USER, "service type must be either 'NodePort' or 'LoadBalancer': shop/cart"));
    }

    @Test
    void aNodeWithoutAReadableIdIsTheClustersToMend() {
        world.with(aNode("c").withProviderId("").build());

        assertThat(world.reconcile("shop/cart"))
                .isEqualTo(new BindingOutcome.Failed(Blame.CLUSTER, "providerID is not specified for node: c"));
    }

    @Test
    void aBindingThatIsGoneWithoutACleanUpLeavesNoRulesBehind() {
        world.reconcile("shop/cart");
        stack("till", 31500);
        world.reconcile("shop/till");
        world.cluster.without(world.binding("shop/till"));

        assertThat(world.reconcile("shop/till")).isEqualTo(new BindingOutcome.Done());

        assertThat(world.securityGroups.rules("sg-nodes")).containsExactly("tcp 31080-31080 sg-lb");
    }

    @Test
    void deletionTakesTargetsAndRulesBack() {
        world.reconcile("shop/cart");
        stack("till", 31500);
        world.reconcile("shop/till");
        world.loop().securityGroups().tidy();
        world.with(binding("till").deleted().build());

        world.reconcile("shop/till");

        assertThat(world.securityGroups.rules("sg-nodes")).containsExactly("tcp 31080-31080 sg-lb");
        assertThat(world.cluster.targetGroupBindings())
                .map(TargetGroupBinding::key)
                .hasToString("[shop/cart]");
    }

    private void stack(String name, int nodePort) {
        world.with(
                aService("shop/" + name)
                        .withPort("http", 80, PortReference.of(8080), nodePort)
                        .build(),
                binding(name)
                        .withoutFinalizer()
                        .letting("sg-lb", PortReference.of(nodePort))
                        .build());
    }

    private static GivenBinding binding(String name) {
        return aBinding("shop/" + name).ofNodes();
    }

    private static NetworkInterface primary(String id, String securityGroup) {
        return new NetworkInterface(
                id, 0, List.of("10.0.1.1"), List.of(), List.of(), List.of(), List.of(securityGroup));
    }
}
