package dev.sluice.core.targets.endpoint;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.targets.endpoint.Endpoint.NodeEndpoint;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeResolutionTest {
    private final GivenCluster cluster = aCluster().with(aService("shop/cart").build());
    private final GivenBinding binding = aBinding("shop/cart").ofNodes();

    @Test
    void reachesReadyNodesAtTheNodePort() {
        cluster.with(
                aNode("a").build(),
                aNode("b").withReady(ConditionStatus.UNKNOWN).build(),
                aNode("c").withReady(ConditionStatus.FALSE).build());

        assertThat(found()).containsExactly("i-a:31080");
    }

    @Test
    void fallsBackOnSilentNodesWhereNoneIsReady() {
        cluster.with(
                aNode("b").withReady(ConditionStatus.UNKNOWN).build(),
                aNode("c").withReady(ConditionStatus.FALSE).build());

        assertThat(found()).containsExactly("i-b:31080");
    }

    @ParameterizedTest
    @CsvSource({
        "node-role.kubernetes.io/master,                          '',       no",
        "node.kubernetes.io/exclude-from-external-load-balancers, false,    no",
        "alpha.service-controller.kubernetes.io/exclude-balancer, '',       no",
        "eks.amazonaws.com/compute-type,                          fargate,  no",
        "eks.amazonaws.com/compute-type,                          auto,     yes",
        "node-role.kubernetes.io/control-plane,                   '',       yes",
    })
    void excludesNodesByLabel(String label, String value, String registered) {
        cluster.with(aNode("a").labelled(label, value).build());

        assertThat(found()).hasSize(registered.equals("yes") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "ToBeDeletedByClusterAutoscaler,     PreferNoSchedule, no",
        "karpenter.sh/disrupted,             NoSchedule,       no",
        "karpenter.sh/disrupted,             NoExecute,        yes",
        "node.kubernetes.io/unschedulable,   NoSchedule,       yes",
    })
    void excludesNodesWhoseEndIsAnnounced(String taint, String effect, String registered) {
        cluster.with(aNode("a").tainted(taint, effect).build());

        assertThat(found()).hasSize(registered.equals("yes") ? 1 : 0);
    }

    @Test
    void keepsToTheBindingsOwnSelector() {
        cluster.with(
                aNode("a").labelled("pool", "edge").build(),
                aNode("b").labelled("pool", "batch").build(),
                aNode("c").build());

        assertThat(found(binding.onNodes(selector("In", "edge")))).containsExactly("i-a:31080");
        assertThat(found(binding.onNodes(selector("NotIn", "edge")))).containsExactly("i-b:31080", "i-c:31080");
        assertThat(found(binding.onNodes(selector("Exists")))).containsExactly("i-a:31080", "i-b:31080");
        assertThat(found(binding.onNodes(selector("DoesNotExist")))).containsExactly("i-c:31080");
    }

    @Test
    void refusesASelectorThatIsNone() {
        assertThat(resolve(binding.onNodes(selector("Like", "edge"))))
                .isEqualTo(new Resolution.Refused<>(
                        Resolution.Reason.NODE_SELECTOR, "\"Like\" is not a valid label selector operator"));
        assertThat(resolve(binding.onNodes(selector("In"))))
                .isEqualTo(new Resolution.Refused<>(
                        Resolution.Reason.NODE_SELECTOR,
                        "values: Invalid value: []: for 'in', 'notin' operators, values set can't be empty"));
    }

    @Test
    void refusesAServiceWithoutNodePorts() {
        cluster.with(aService("shop/cart").ofType("ClusterIP").build());

        assertThat(resolve(binding))
                .isEqualTo(new Resolution.Refused<>(
                        Resolution.Reason.SERVICE_TYPE,
                        "service type must be either 'NodePort' or 'LoadBalancer': shop/cart"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\",                            providerID is not specified for node: a",
                "aws:///eu-west-1a/fargate-x,     \"providerID aws:///eu-west-1a/fargate-x is invalid for EC2 instances, node: a\"",
                "eks-hybrid:///eu-west-1/demo/x,  \"providerID eks-hybrid:///eu-west-1/demo/x is invalid for EKS hybrid instances, node: a\"",
            })
    void refusesAllNodesForOneWithoutAReadableId(String providerId, String message) {
        cluster.with(aNode("a").withProviderId(providerId).build(), aNode("b").build());

        assertThat(resolve(binding)).isEqualTo(new Resolution.Refused<>(Resolution.Reason.PROVIDER_ID, message));
    }

    @Test
    void givesHybridMachinesAPseudoId() {
        cluster.with(
                aNode("a").withProviderId("eks-hybrid:///eu-west-1/demo/mi-0ab").build());

        assertThat(found()).containsExactly("hybrid-mi-0ab:31080");
    }

    private static LabelSelector selector(String operator, String... values) {
        return new LabelSelector(
                new TreeMap<>(), List.of(new LabelSelector.Expression("pool", operator, List.of(values))));
    }

    private Resolution<NodeEndpoint> resolve(GivenBinding given) {
        return new NodeResolution(cluster, someSettings()).resolve(given.build());
    }

    private List<String> found() {
        return found(binding);
    }

    private List<String> found(GivenBinding given) {
        assertThat(resolve(given)).isInstanceOf(Resolution.Found.class);
        return ((Resolution.Found<NodeEndpoint>) resolve(given))
                .endpoints().stream().map(Endpoint::identifier).toList();
    }
}
