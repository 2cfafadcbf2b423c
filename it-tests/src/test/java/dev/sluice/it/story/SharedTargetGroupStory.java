package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.it.stage.KubeCluster.Kind;
import dev.sluice.it.stage.PlayedDeployment;
import dev.sluice.it.stage.PlayedNodes;
import dev.sluice.it.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Target groups that somebody else has made, and that others use as well. */
interface SharedTargetGroupStory {
    String BINDING = "by-hand";

    /** A stage on which nothing has happened yet; its first two instances are nodes. */
    Stage stage();

    @Test
    default void aBindingMadeByAUserFillsATargetGroupMadeElsewhereAndEmptiesItInTheEnd() {
        Arn group = stage().aws().createTargetGroup("made-elsewhere");

        bind(group, false);
        awaitTargets(group, at(0), at(1));

        unbind();
        awaitTargets(group);
    }

    @Test
    default void twoClustersShareATargetGroupAndLeaveEachOthersTargetsAlone() {
        Arn group = stage().aws().createTargetGroup("shared");
        String foreign = stage().instances().get(2);
        stage().aws().register(group, foreign, 30_000);

        bind(group, true);
        awaitTargets(group, foreign + ":30000", at(0), at(1));

        new PlayedNodes(stage()).remove(1);
        awaitTargets(group, foreign + ":30000", at(0));

        unbind();
        awaitTargets(group, foreign + ":30000");
    }

    private void bind(Arn group, boolean multiCluster) {
        stage().cluster().apply("""
                apiVersion: elbv2.k8s.aws/v1beta1
                kind: TargetGroupBinding
                metadata: {namespace: shop, name: %s}
                spec:
                  targetGroupARN: %s
                  targetType: instance
                  multiClusterTargetGroup: %s
                  serviceRef: {name: web, port: http}
                """.formatted(BINDING, group.value(), multiCluster));
    }

    private void unbind() {
        stage().cluster().delete(Kind.BINDING, PlayedDeployment.NAMESPACE, BINDING);
        awaiting().until(() -> !stage().cluster().has(Kind.BINDING, PlayedDeployment.NAMESPACE, BINDING));
    }

    private String at(int instance) {
        return stage().instances().get(instance) + ":" + NodeStory.NODE_PORT;
    }

    private void awaitTargets(Arn group, String... targets) {
        awaiting()
                .untilAsserted(() ->
                        assertThat(stage().aws().targets(group)).containsExactlyInAnyOrderElementsOf(List.of(targets)));
    }
}
