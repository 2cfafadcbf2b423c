package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.PATIENCE;
import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.moto.SeededVpc;
import dev.sluice.it.stage.AwsWorld;
import dev.sluice.it.stage.KubeCluster;
import dev.sluice.it.stage.KubeCluster.Kind;
import dev.sluice.it.stage.Manifests;
import dev.sluice.it.stage.SluiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;

/** The game 2048 behind a load balancer, from the first Ingress to the last trace. */
class GameStoryE2E {
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    private static final String NAMESPACE = "game-2048";

    private KubeCluster cluster;
    private SeededVpc vpc;
    private AwsWorld aws;
    private SluiceProcess sluice;

    @BeforeEach
    void startWithAClusterOfTwoNodes() throws IOException {
        MOTO.reset();
        aws = new AwsWorld(MOTO);
        vpc = aws.seed();
        cluster = KubeCluster.emptied();
        cluster.apply(Manifests.clusterOn(vpc));
        sluice = start("game");
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(sluice.stop(PATIENCE)).isZero();
    }

    @Test
    void livesFromTheFirstIngressToTheLastTrace() throws Exception {
        cluster.apply(Manifests.read("game"));
        awaiting().untilAsserted(() -> assertThat(hostname("ingress-2048")).isEqualTo(dnsName()));
        awaiting().untilAsserted(() -> assertThat(aws.targets()).isEqualTo(nodesAt(31080)));
        assertThat(aws.forwardedPaths()).containsExactly(List.of("/*"));

        cluster.patch(Kind.INGRESS, NAMESPACE, "ingress-2048", path("/game"));
        awaiting().untilAsserted(() -> assertThat(aws.forwardedPaths()).containsExactly(List.of("/game", "/game/*")));

        cluster.patch(Kind.SERVICE, NAMESPACE, "service-2048", nodePort(31081));
        awaiting().untilAsserted(() -> assertThat(aws.targets()).isEqualTo(nodesAt(31081)));

        deleteIngress("ingress-2048");
        assertThat(aws.leftovers()).isEmpty();
    }

    @Test
    void twoIngressesOfAGroupShareALoadBalancerUntilBothAreGone() throws Exception {
        cluster.apply(Manifests.read("game"));
        cluster.apply(Manifests.read("group"));
        awaiting()
                .untilAsserted(() -> assertThat(hostname("second"))
                        .isEqualTo(hostname("first"))
                        .isNotEmpty());
        awaiting().untilAsserted(() -> assertThat(aws.forwardedPaths()).contains(List.of("/one"), List.of("/two")));

        deleteIngress("first");
        awaiting().untilAsserted(() -> assertThat(aws.forwardedPaths()).doesNotContain(List.of("/one")));
        assertThat(hostname("second")).isNotEmpty();

        deleteIngress("second");
        deleteIngress("ingress-2048");
        assertThat(aws.leftovers()).isEmpty();
    }

    @Test
    void aProcessThatDiesInTheMiddleIsCarriedOnByTheNext() throws Exception {
        cluster.apply(Manifests.read("game"));
        awaiting()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !aws.targetGroups().isEmpty());
        sluice.kill();

        sluice = start("game-restarted");
        awaiting().untilAsserted(() -> assertThat(hostname("ingress-2048")).isEqualTo(dnsName()));
        awaiting().untilAsserted(() -> assertThat(aws.targets()).isEqualTo(nodesAt(31080)));
        assertThat(aws.loadBalancers()).hasSize(1);
        assertThat(aws.targetGroups()).hasSize(1);

        deleteIngress("ingress-2048");
        assertThat(aws.leftovers()).isEmpty();
    }

    private SluiceProcess start(String name) throws IOException {
        return SluiceProcess.run(name, SluiceProcess.flags(cluster, vpc, MOTO.endpoint()));
    }

    private void deleteIngress(String name) {
        cluster.delete(Kind.INGRESS, NAMESPACE, name);
        awaiting()
                .untilAsserted(() ->
                        assertThat(cluster.find(Kind.INGRESS, NAMESPACE, name)).isEmpty());
    }

    private String hostname(String ingress) {
        return cluster.find(Kind.INGRESS, NAMESPACE, ingress)
                .map(object -> object.at("/status/loadBalancer/ingress/0/hostname"))
                .map(JsonNode::asText)
                .orElse("");
    }

    private String dnsName() {
        return aws.loadBalancers().stream()
                .map(LoadBalancer::dnsName)
                .findFirst()
                .orElse("no load balancer");
    }

    private List<String> nodesAt(int port) {
        return vpc.nodes().stream()
                .map(node -> node.instanceId() + ":" + port)
                .sorted()
                .toList();
    }

    private static String path(String path) {
        return "{\"spec\": {\"rules\": [{\"http\": {\"paths\": [{\"path\": \"" + path
                + "\", \"pathType\": \"Prefix\", \"backend\": {\"service\": {\"name\": \"service-2048\","
                + " \"port\": {\"number\": 80}}}}]}}]}}";
    }

    private static String nodePort(int port) {
        return "{\"spec\": {\"ports\": [{\"name\": \"http\", \"port\": 80, \"targetPort\": 8080, \"protocol\": \"TCP\","
                + " \"nodePort\": " + port + "}]}}";
    }
}
