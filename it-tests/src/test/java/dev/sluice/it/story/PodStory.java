package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.it.stage.Manifests;
import dev.sluice.it.stage.PlayedDeployment;
import dev.sluice.it.stage.PlayedPod;
import dev.sluice.it.stage.Stage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pods come, go and fail, and the targets follow them. */
interface PodStory {
    String RESOURCE = "shop/to-pods-web:http";

    /** A stage on which nothing has happened yet. */
    Stage stage();

    @Test
    default void targetsFollowADeploymentThatIsScaledUpAndDown() throws IOException {
        PlayedDeployment deployment = new PlayedDeployment(stage());
        stage().cluster().apply(Manifests.read("ingress-to-pods"));

        for (int replicas : List.of(2, 5, 1, 0, 3)) {
            deployment.scale(replicas);

            awaiting()
                    .untilAsserted(() -> assertThat(stage().aws().targets(RESOURCE))
                            .hasSize(replicas)
                            .isEqualTo(deployment.targets()));
        }
    }

    @Test
    default void aPodThatFailsItsReadinessIsNoTargetUntilItIsReadyAgain() throws IOException {
        PlayedDeployment deployment = new PlayedDeployment(stage());
        stage().cluster().apply(Manifests.read("ingress-to-pods"));
        deployment.scale(2);
        String sick = deployment.pods().get(0).address() + ":" + PlayedPod.PORT;
        String well = deployment.pods().get(1).address() + ":" + PlayedPod.PORT;
        awaitTargets(sick, well);

        deployment.probe(0, false);
        awaitTargets(well);

        deployment.probe(0, true);
        awaitTargets(sick, well);
    }

    private void awaitTargets(String... targets) {
        awaiting()
                .untilAsserted(() -> assertThat(stage().aws().targets(RESOURCE)).containsExactlyInAnyOrder(targets));
    }
}
