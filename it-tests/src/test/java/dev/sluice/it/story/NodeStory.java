package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.it.stage.Manifests;
import dev.sluice.it.stage.PlayedNodes;
import dev.sluice.it.stage.Stage;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nodes come and go, and the targets follow those that should get traffic. */
interface NodeStory {
    String RESOURCE = "shop/to-nodes-web:http";

    int NODE_PORT = 31_180;

    /** A stage on which nothing has happened yet; its first two instances are nodes. */
    Stage stage();

    @Test
    default void targetsFollowNodesThatAreAddedCordonedExcludedAndRemoved() throws IOException {
        PlayedNodes nodes = new PlayedNodes(stage());
        stage().cluster().apply(Manifests.read("ingress-to-nodes"));
        awaitTargetsOn(0, 1);

        nodes.join(2);
        awaitTargetsOn(0, 1, 2);

        // Pods that run on a cordoned node go on to serve: it stays, as the next change shows.
        nodes.cordon(1);
        nodes.label(2, "node.kubernetes.io/exclude-from-external-load-balancers");
        awaitTargetsOn(0, 1);

        nodes.remove(0);
        awaitTargetsOn(1);

        nodes.join(2);
        awaitTargetsOn(1, 2);
    }

    private void awaitTargetsOn(int... instances) {
        awaiting()
                .untilAsserted(() -> assertThat(stage().aws().targets(RESOURCE))
                        .containsExactlyInAnyOrder(IntStream.of(instances)
                                .mapToObj(instance -> stage().instances().get(instance) + ":" + NODE_PORT)
                                .toArray(String[]::new)));
    }
}
