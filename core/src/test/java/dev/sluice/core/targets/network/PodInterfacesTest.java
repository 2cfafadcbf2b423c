package dev.sluice.core.targets.network;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeNetwork;
import dev.sluice.core.given.port.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PodInterfacesTest {
    private static final String COMPUTE_TYPE = "eks.amazonaws.com/compute-type";

    private final Calls calls = new Calls();
    private final FakeNetwork network = new FakeNetwork(calls);
    private final GivenCluster cluster = aCluster();
    private final ManualClock clock = new ManualClock();
    private final PodInterfaces interfaces =
            new PodInterfaces(network, cluster, new NodeInterfaces(network, clock), clock);

    @BeforeEach
    void nodesOfEachKind() {
        cluster.with(
                aNode("a").build(),
                aNode("b").build(),
                aNode("fargate").labelled(COMPUTE_TYPE, "fargate").build(),
                aNode("hyper")
                        .labelled("sagemaker.amazonaws.com/compute-type", "hyperpod")
                        .withInternalIp("10.0.9.1")
                        .build(),
                aNode("hybrid").labelled(COMPUTE_TYPE, "hybrid").build());
        network.holding(
                "i-a",
                with("eni-a0", List.of("10.0.1.1", "10.0.1.2"), List.of()),
                with("eni-a1", List.of("10.0.1.10"), List.of("10.0.2.0/28", "fd00:2::/80")));
        network.holding("i-b", with("eni-b0", List.of("10.0.3.1"), List.of()));
    }

    @Test
    void ofNodesAreFoundByAddressAndByPrefixInOneCallForAllNodes() {
        assertThat(ids(
                        aPod("shop/own", "10.0.1.2").onNode("a").build(),
                        aPod("shop/prefix", "10.0.2.7").onNode("a").build(),
                        aPod("shop/six", "fd00:2::7").onNode("a").build(),
                        aPod("shop/other", "10.0.3.1").onNode("b").build()))
                .isEqualTo(Map.of(
                        "shop/own", "eni-a0", "shop/prefix", "eni-a1", "shop/six", "eni-a1", "shop/other", "eni-b0"));
        assertThat(calls.take()).containsExactly("DescribeInstances [i-a, i-b]");
    }

    @Test
    void ofPodsThemselvesAreNamedByTheirAnnotation() {
        network.holding(with("eni-own", List.of("10.0.5.5"), List.of()));
        String annotation = "[{\"eniId\":\"eni-other\",\"privateIp\":\"10.0.5.4\"},"
                + "{\"eniId\":\"eni-own\",\"privateIp\":\"10.0.5.5\",\"ipv6Addr\":\"\"}]";
        String six = "[{\"eniId\":\"eni-own\",\"privateIp\":\"10.0.5.9\",\"ipv6Addr\":\"fd00::5\"}]";

        assertThat(ids(
                        aPod("shop/p", "10.0.5.5")
                                .onNode("a")
                                .annotated(Pod.ENI_ANNOTATION, annotation)
                                .build(),
                        aPod("shop/six", "fd00::5")
                                .onNode("a")
                                .annotated(Pod.ENI_ANNOTATION, six)
                                .build(),
                        aPod("shop/malformed", "10.0.1.1")
                                .onNode("a")
                                .annotated(Pod.ENI_ANNOTATION, "{[")
                                .build()))
                .isEqualTo(Map.of("shop/p", "eni-own", "shop/six", "eni-own", "shop/malformed", "eni-a0"));
        assertThat(calls.take()).containsExactly("DescribeNetworkInterfaces [eni-own]", "DescribeInstances [i-a]");
    }

    @Test
    void ofFargatePodsAreFoundInTheVpcByAddressEachFamilyByItself() {
        network.holding(with("eni-f", List.of("10.0.7.1"), List.of()));
        network.holding(new NetworkInterface(
                "eni-6", -1, List.of(), List.of("fd00::7"), List.of(), List.of(), List.of("sg-1")));

        assertThat(ids(
                        aPod("shop/p", "10.0.7.1").onNode("fargate").build(),
                        aPod("shop/six", "fd00::7").onNode("fargate").build()))
                .isEqualTo(Map.of("shop/p", "eni-f", "shop/six", "eni-6"));
        assertThat(calls.take())
                .containsExactly(
                        "DescribeNetworkInterfaces addresses [10.0.7.1]",
                        "DescribeNetworkInterfaces addresses [fd00::7]");
    }

    @Test
    void ofHyperPodPodsMayBeTheirNodesThatHoldTheirPrefix() {
        network.holding(with("eni-h", List.of("10.0.9.1"), List.of("10.0.8.0/28")));
        network.holding(with("eni-own", List.of("10.0.8.40"), List.of()));

        assertThat(ids(
                        aPod("shop/p", "10.0.8.3").onNode("hyper").build(),
                        aPod("shop/own", "10.0.8.40").onNode("hyper").build()))
                .isEqualTo(Map.of("shop/p", "eni-h", "shop/own", "eni-own"));
    }

    @Test
    void ofHybridPodsDoNotExistAndAreNoProblem() {
        assertThat(ids(aPod("shop/p", "192.168.0.1").onNode("hybrid").build())).isEmpty();
        assertThat(calls.take()).isEmpty();
    }

    @Test
    void areRememberedForTenMinutesPerLifeOfThePod() {
        Pod pod = aPod("shop/p", "10.0.1.2").onNode("a").build();
        ids(pod);
        calls.take();

        ids(pod);
        assertThat(calls.take()).isEmpty();

        clock.advance(Duration.ofMinutes(10));
        ids(pod);
        assertThat(calls.take()).containsExactly("DescribeInstances [i-a]");
    }

    @Test
    void areLookedForAgainOnANodeThatMayHaveGotOneSince() {
        ids(aPod("shop/p", "10.0.1.2").onNode("a").build());
        network.holding("i-a", with("eni-a2", List.of("10.0.1.77"), List.of()));

        assertThat(ids(aPod("shop/q", "10.0.1.77").onNode("a").build())).isEqualTo(Map.of("shop/q", "eni-a2"));
    }

    @Test
    void thatCannotBeFoundAreNamedInTheOrderOfThePods() {
        Partial<SortedMap<ObjectKey, NetworkInterface>> answer = interfaces.of(List.of(
                aPod("shop/z", "10.0.99.1").onNode("a").build(),
                aPod("shop/b", "10.0.1.1").onNode("a").build(),
                aPod("shop/a", "10.0.99.2").onNode("fargate").build()));

        assertThat(answer.problems()).containsExactly("cannot resolve pod ENI for pods: [shop/z shop/a]");
    }

    @Test
    void needANodeThatTheClusterKnows() {
        assertThat(interfaces
                        .of(List.of(aPod("shop/p", "10.0.0.1").onNode("gone").build()))
                        .problems())
                .containsExactly("nodes \"gone\" not found (pod: shop/p)");
    }

    private Map<String, String> ids(Pod... pods) {
        Partial<SortedMap<ObjectKey, NetworkInterface>> answer = interfaces.of(List.of(pods));
        assertThat(answer.problems()).isEmpty();
        Map<String, String> ids = new TreeMap<>();
        answer.value().forEach((pod, found) -> ids.put(pod.toString(), found.id()));
        return ids;
    }

    private static NetworkInterface with(String id, List<String> addresses, List<String> prefixes) {
        return new NetworkInterface(
                id,
                0,
                addresses,
                List.of(),
                prefixes.stream().filter(prefix -> !prefix.contains(":")).toList(),
                prefixes.stream().filter(prefix -> prefix.contains(":")).toList(),
                List.of("sg-1"));
    }
}
