package dev.sluice.core.targets.network;

import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeNetwork;
import dev.sluice.core.given.port.FakeSecurityGroups;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.targets.network.NodeSecurityGroups.NodeGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeSecurityGroupsTest {
    private final Calls calls = new Calls();
    private final FakeNetwork network = new FakeNetwork(calls);
    private final FakeSecurityGroups securityGroups = new FakeSecurityGroups(calls);
    private final NodeSecurityGroups groups =
            new NodeSecurityGroups(network, securityGroups, someSettings(), new ManualClock());

    @Test
    void tellsOfEachNodeWhichGroupGetsTheRules() {
        network.holding("i-a", with("eni-a", "sg-1")).holding("i-b", with("eni-b", "sg-2", "sg-1"));
        securityGroups.holding("sg-1", Map.of()).holding("sg-2", Map.of("kubernetes.io/cluster/demo", "owned"));

        assertThat(groups.of(List.of(aNode("a").build(), aNode("b").build())))
                .containsExactly(
                        new NodeGroup("a", List.of("sg-1"), Optional.of("sg-1"), ""),
                        new NodeGroup("b", List.of("sg-1", "sg-2"), Optional.of("sg-2"), ""));
        assertThat(calls.take()).containsExactly("DescribeInstances [i-a, i-b]", "DescribeSecurityGroups [sg-1, sg-2]");
    }

    @Test
    void oneNodeThatCannotBeToldKeepsNoOtherFromBeingTold() {
        network.holding("i-a", with("eni-a", "sg-1"));

        assertThat(groups.of(List.of(
                        aNode("a").build(),
                        aNode("b").withProviderId("").build(),
                        aNode("c").build())))
                .containsExactly(
                        new NodeGroup("a", List.of("sg-1"), Optional.of("sg-1"), ""),
                        new NodeGroup("b", List.of(), Optional.empty(), "providerID is not specified for node: b"),
                        new NodeGroup(
                                "c", List.of(), Optional.empty(), "no network interface of instance i-c was found"));
    }

    @Test
    void leavesOutNodesOutsideAws() {
        assertThat(groups.of(List.of(aNode("a")
                        .labelled("eks.amazonaws.com/compute-type", "hybrid")
                        .build())))
                .isEmpty();
    }

    private static NetworkInterface with(String id, String... groups) {
        return new NetworkInterface(id, 0, List.of(), List.of(), List.of(), List.of(), List.of(groups));
    }
}
