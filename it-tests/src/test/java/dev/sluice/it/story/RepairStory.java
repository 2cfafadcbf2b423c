package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.awaiting;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.it.stage.Manifests;
import dev.sluice.it.stage.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** Somebody deletes by hand what the controller has made, and it comes back. */
interface RepairStory {
    String RESOURCE = "shop/to-nodes-web:http";

    /** A stage on which nothing has happened yet; its first two instances are nodes. */
    Stage stage();

    @Test
    default void aTargetGroupThatWasDeletedComesBackWithItsTargets() throws IOException {
        begin();
        var before = stage().aws().targetGroups(RESOURCE);

        stage().aws().deleteTargetGroups(RESOURCE);

        awaitWhileTouching(() -> assertThat(stage().aws().targets(RESOURCE)).isEqualTo(targets()));
        assertThat(stage().aws().targetGroups(RESOURCE)).hasSize(1).isNotEqualTo(before);
    }

    @Test
    default void rulesOfNodesThatWereRevokedComeBackWithTheNextProcess() throws IOException {
        begin();
        awaiting().untilAsserted(() -> assertThat(stage().aws().portsOfNodes()).containsExactly("tcp 31180-31180"));

        assertThat(stage().aws().revokeRulesOfNodes()).containsExactly("tcp 31180-31180");
        stage().restartController();

        awaiting().untilAsserted(() -> assertThat(stage().aws().portsOfNodes()).containsExactly("tcp 31180-31180"));
    }

    @Test
    default void rulesOfTheLoadBalancerThatWereRevokedComeBackWhenItsIngressIsLookedAt() throws IOException {
        begin();

        assertThat(stage().aws().revokeRulesOfLoadBalancers()).containsExactly("tcp 80-80");

        awaitWhileTouching(
                () -> assertThat(stage().aws().portsOfLoadBalancers()).containsExactly("tcp 80-80"));
    }

    private void begin() throws IOException {
        stage().cluster().apply(Manifests.read("ingress-to-nodes"));
        awaitTargets();
    }

    private void awaitTargets() {
        awaiting()
                .untilAsserted(() -> assertThat(stage().aws().targets(RESOURCE)).isEqualTo(targets()));
    }

    private SortedSet<String> targets() {
        return stage().instances().subList(0, 2).stream()
                .map(instance -> instance + ":" + NodeStory.NODE_PORT)
                .collect(toCollection(TreeSet::new));
    }

    /**
     * Changes the Ingress again and again in a way that means nothing to AWS: the controller then looks at what AWS
     * holds of it, in lists that are some seconds old at most.
     */
    private void awaitWhileTouching(ThrowingRunnable condition) throws IOException {
        String ingress = Manifests.read("ingress-to-nodes");
        AtomicInteger touches = new AtomicInteger();
        awaiting().pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            String touched = "annotations:\n    example.com/touched: t" + touches.incrementAndGet();
            stage().cluster().apply(ingress.replace("annotations:", touched));
            condition.run();
        });
    }
}
