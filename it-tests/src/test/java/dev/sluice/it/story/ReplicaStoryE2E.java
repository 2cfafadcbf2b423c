package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.PATIENCE;
import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;

/** Several controllers for one cluster: one leads, and another takes over when it dies or stops. */
class ReplicaStoryE2E {
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    private static final String NAMESPACE = "game-2048";
    private static final List<String> INGRESSES =
            IntStream.range(0, 12).mapToObj(i -> "game-" + i).toList();

    private final KubeCluster cluster = KubeCluster.emptied();
    private AwsWorld aws;
    private SeededVpc vpc;

    @BeforeEach
    void startWithAClusterOfTwoNodes() throws IOException {
        MOTO.reset();
        aws = new AwsWorld(MOTO);
        vpc = aws.seed();
        cluster.apply(Manifests.clusterOn(vpc));
    }

    @Test
    void oneReplicaCarriesOnWhereAnotherDiedOrStopped() throws Exception {
        try (SluiceProcess first = replica("first")) {
            awaiting().until(() -> isLeading(first));
            try (SluiceProcess second = replica("second")) {
                awaiting().until(() -> second.log().contains("cluster read"));
                String game = Manifests.read("game");
                INGRESSES.forEach(name -> cluster.apply(game.replace("ingress-2048", name)));
                awaiting()
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> aws.loadBalancers().size() > 2);
                first.kill();

                awaiting().untilAsserted(() -> assertThat(hostNames()).hasSameSizeAs(INGRESSES));
                assertThat(hostNames())
                        .containsExactlyInAnyOrderElementsOf(aws.loadBalancers().stream()
                                .map(LoadBalancer::dnsName)
                                .toList());
                assertThat(aws.targetGroups()).hasSameSizeAs(INGRESSES);

                try (SluiceProcess third = replica("third")) {
                    awaiting().until(() -> third.log().contains("cluster read"));
                    assertThat(isLeading(third)).isFalse();
                    assertThat(second.stop(PATIENCE)).isZero();
                    INGRESSES.forEach(name -> cluster.delete(Kind.INGRESS, NAMESPACE, name));

                    awaiting()
                            .untilAsserted(() -> assertThat(cluster.list(Kind.INGRESS, NAMESPACE))
                                    .isEmpty());
                    assertThat(aws.leftovers()).isEmpty();
                    assertThat(isLeading(third)).isTrue();
                    assertThat(third.stop(PATIENCE)).isZero();
                }
            }
        }
    }

    private SluiceProcess replica(String name) throws IOException {
        return SluiceProcess.run("replica-" + name, SluiceProcess.flags(cluster, vpc, MOTO.endpoint()));
    }

    private static boolean isLeading(SluiceProcess replica) throws IOException {
        return replica.log().contains("\"leading\"");
    }

    private List<String> hostNames() {
        return cluster.list(Kind.INGRESS, NAMESPACE).stream()
                .map(ingress -> Optional.of(ingress.at("/status/loadBalancer/ingress/0/hostname")
                                .asText())
                        .filter(name -> !name.isEmpty()))
                .flatMap(Optional::stream)
                .toList();
    }
}
