package dev.sluice.core.targets.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.cluster.TargetGroupBinding.IngressRule;
import dev.sluice.core.cluster.TargetGroupBinding.NetworkPort;
import dev.sluice.core.cluster.TargetGroupBinding.Networking;
import dev.sluice.core.cluster.TargetGroupBinding.Peer;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import dev.sluice.core.cluster.TargetGroupBinding.Spec;
import dev.sluice.core.targets.endpoint.Endpoint.NodeEndpoint;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final String ARN = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup"
            + "/k8s-shop-cart-0123456789/0011223344556677";

    @Test
    void isToTheByteWhatUpstreamWrites() {
        List<PodEndpoint> endpoints = List.of(endpoint("10.0.2.9"), endpoint("10.0.10.3"));

        assertThat(new Checkpoint().of(cart(networking(), Optional.empty()), endpoints))
                .isEqualTo("xAK1ft0xyI7z4q6h30Yed7tOmPVyeaCUSE1Y5gjL0PE/5rZ3vtUAFPtQsoSpdL40CwlkWUljLFk9q53BtlQDGZg");
    }

    @Test
    void isWhatUpstreamLeftOnABindingOfNodes() {
        Spec spec = new Spec(
                "arn:aws:elasticloadbalancing:us-west-2:123456789012:targetgroup/k8s-shop-api-6ddfd5a18d/08ff52783ea8ae1c",
                "",
                false,
                "instance",
                "HTTP",
                new ServiceReference("api", PortReference.of("http")),
                Optional.of(networking("sg-f0494481f674a5795", 31501)),
                Optional.empty(),
                "ipv4",
                "vpc-b8148303ee4d2f5db",
                "",
                "");

        assertThat(new Checkpoint().of(spec, List.of(node("i-ba1798afcd367fbd1"), node("i-b16011938ee4ff4be"))))
                .isEqualTo("uqt2uf35ZtY0Mn_1juyIqzgMGedwv9Csd0ejr7NpO-s/-p5bmlySSkiVX0Pfl_oW6BdqbnAp3-_MG7inyYkvvRw");
    }

    @Test
    void ofNoEndpointsStartsWithTheHashOfNothing() {
        assertThat(new Checkpoint().of(cart(networking(), Optional.empty()), List.of()))
                .startsWith("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU/");
    }

    @Test
    void escapesAndOrdersTheSpecAsGoDoes() {
        LabelSelector selector = new LabelSelector(
                SortedMaps.copyOf(Map.of("zone", "a&b", "app", "<x>\u0001\u2028é\n")),
                List.of(new LabelSelector.Expression("tier", "Exists", List.of())));

        assertThat(new SpecJson().of(cart(new Networking(List.of()), Optional.of(selector))))
                .isEqualTo("{\"targetGroupARN\":\"" + ARN + "\",\"targetType\":\"ip\",\"targetGroupProtocol\":\"HTTP\","
                        + "\"serviceRef\":{\"name\":\"cart\",\"port\":80},\"networking\":{},\"nodeSelector\":"
                        + "{\"matchLabels\":{\"app\":\"\\u003cx\\u003e\\u0001\\u2028é\\n\",\"zone\":\"a\\u0026b\"},"
                        + "\"matchExpressions\":[{\"key\":\"tier\",\"operator\":\"Exists\"}]},"
                        + "\"ipAddressType\":\"ipv4\",\"vpcID\":\"vpc-0a1b2c3d\"}");
    }

    private static Networking networking() {
        return networking("sg-0aa", 8080);
    }

    private static Networking networking(String group, int port) {
        return new Networking(List.of(new IngressRule(
                List.of(new Peer(Optional.empty(), Optional.of(group))),
                List.of(new NetworkPort(Optional.of("TCP"), Optional.of(PortReference.of(port)))))));
    }

    private static Spec cart(Networking networking, Optional<LabelSelector> selector) {
        return new Spec(
                ARN,
                "",
                false,
                "ip",
                "HTTP",
                new ServiceReference("cart", PortReference.of(80)),
                Optional.of(networking),
                selector,
                "ipv4",
                "vpc-0a1b2c3d",
                "",
                "");
    }

    private static PodEndpoint endpoint(String ip) {
        ObjectMeta meta = createdAt(new ObjectKey("shop", "cart-" + ip), Instant.ofEpochSecond(1767225600L));
        Pod pod = new Pod(meta, "node-a", ip, List.of(), List.of(), List.of(), SortedMaps.copyOf(Map.of()));
        return new PodEndpoint(pod, ip, 8080, Optional.empty());
    }

    private static NodeEndpoint node(String instance) {
        ObjectMeta meta = createdAt(ObjectKey.clusterScoped(instance), Instant.parse("2026-11-23T16:12:43Z"));
        Node node = new Node(meta, "aws:///us-west-2a/" + instance, List.of(), ConditionStatus.TRUE, List.of());
        return new NodeEndpoint(node, instance, 31501);
    }

    private static ObjectMeta createdAt(ObjectKey key, Instant creation) {
        ObjectMeta bare = ObjectMeta.of(key);
        return new ObjectMeta(
                key, "", "", 0, bare.labels(), bare.annotations(), List.of(), Optional.of(creation), Optional.empty());
    }
}
