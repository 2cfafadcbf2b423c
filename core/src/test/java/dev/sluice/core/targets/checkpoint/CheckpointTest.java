package dev.sluice.core.targets.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.LabelSelector;
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
        return new Networking(List.of(new IngressRule(
                List.of(new Peer(Optional.empty(), Optional.of("sg-0aa"))),
                List.of(new NetworkPort(Optional.of("TCP"), Optional.of(PortReference.of(8080)))))));
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
        ObjectMeta bare = ObjectMeta.of(new ObjectKey("shop", "cart-" + ip));
        ObjectMeta meta = new ObjectMeta(
                bare.key(),
                "",
                "",
                0,
                bare.labels(),
                bare.annotations(),
                List.of(),
                Optional.of(Instant.ofEpochSecond(1767225600L)),
                Optional.empty());
        Pod pod = new Pod(meta, "node-a", ip, List.of(), List.of(), List.of(), SortedMaps.copyOf(Map.of()));
        return new PodEndpoint(pod, ip, 8080, Optional.empty());
    }
}
