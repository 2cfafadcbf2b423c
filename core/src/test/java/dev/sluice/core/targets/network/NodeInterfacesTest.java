package dev.sluice.core.targets.network;

import static dev.sluice.core.given.Given.aNode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeNetwork;
import dev.sluice.core.given.port.ManualClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class NodeInterfacesTest {
    private static final String COMPUTE_TYPE = "eks.amazonaws.com/compute-type";

    private final Calls calls = new Calls();
    private final FakeNetwork network = new FakeNetwork(calls);
    private final ManualClock clock = new ManualClock();
    private final NodeInterfaces interfaces = new NodeInterfaces(network, clock);

    @Test
    void areThoseOfTheFirstDeviceAskedForInOneCall() {
        network.holding("i-a", with("eni-a1", 1), with("eni-a0", 0));
        network.holding("i-b", with("eni-b0", 0));

        assertThat(ids(aNode("b").build(), aNode("a").build())).containsExactly("eni-a0", "eni-b0");
        assertThat(calls.take()).containsExactly("DescribeInstances [i-a, i-b]");
    }

    @Test
    void areRememberedForTenMinutes() {
        network.holding("i-a", with("eni-a0", 0));
        ids(aNode("a").build());
        calls.take();

        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        ids(aNode("a").build());
        assertThat(calls.take()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        ids(aNode("a").build());
        assertThat(calls.take()).containsExactly("DescribeInstances [i-a]");
    }

    @Test
    void areMissedWhereNoDeviceIsTheFirst() {
        network.holding("i-a", with("eni-a1", 1));

        assertThat(problems(aNode("a").build()))
                .containsExactly("[this should never happen] no primary ENI found (instance: i-a)");
    }

    @Test
    void cannotBeAskedForWithoutTheIdOfAnInstance() {
        assertThat(problems(
                        aNode("a").withProviderId("").build(),
                        aNode("b").withProviderId("aws:///eu-west-1a/x-1").build(),
                        aNode("c")
                                .withProviderId("eks-hybrid:///eu-west-1/demo/x-1")
                                .build()))
                .containsExactly(
                        "providerID is not specified for node: a",
                        "providerID aws:///eu-west-1a/x-1 is invalid for EC2 instances, node: b",
                        "providerID eks-hybrid:///eu-west-1/demo/x-1 is invalid for EKS hybrid instances, node: c");
        assertThat(calls.take()).isEmpty();
    }

    @Test
    void doNotExistForNodesOutsideAwsWhichCostNoCall() {
        assertThat(problems(aNode("a").labelled(COMPUTE_TYPE, "hybrid").build()))
                .containsExactly("cannot resolve node ENI for nodes: [/a]");
        assertThat(calls.take()).isEmpty();
    }

    private List<String> problems(Node... nodes) {
        return interfaces.primary(Arrays.asList(nodes)).problems();
    }

    private List<String> ids(Node... nodes) {
        Partial<SortedMap<ObjectKey, NetworkInterface>> answer = interfaces.primary(Arrays.asList(nodes));
        assertThat(answer.problems()).isEmpty();
        return answer.value().values().stream().map(NetworkInterface::id).toList();
    }

    private static NetworkInterface with(String id, int deviceIndex) {
        return new NetworkInterface(id, deviceIndex, List.of(), List.of(), List.of(), List.of(), List.of("sg-1"));
    }
}
