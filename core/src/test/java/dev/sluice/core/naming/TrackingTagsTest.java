package dev.sluice.core.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.StackId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackingTagsTest {
    private static final TrackingTags TAGS = TrackingTags.ingress("demo");
    private static final StackId STACK = StackId.explicit("games");

    @Test
    void aResourceCarriesClusterStackAndItsOwnIdAndTheModelCannotOverwriteThem() {
        ResourceId resource = new ResourceId(ResourceType.LISTENER, "80");

        assertThat(TAGS.ofResource(STACK, resource, Map.of("team", "a", "ingress.k8s.aws/stack", "another")))
                .containsExactly(
                        Map.entry("elbv2.k8s.aws/cluster", "demo"),
                        Map.entry("ingress.k8s.aws/resource", "80"),
                        Map.entry("ingress.k8s.aws/stack", "games"),
                        Map.entry("team", "a"));
    }

    @Test
    void aStackIsFoundByTheTagsOfUpstreamsFirstVersionToo() {
        assertThat(TAGS.filters(STACK))
                .containsExactly(
                        TagFilter.of(Map.of("elbv2.k8s.aws/cluster", "demo", "ingress.k8s.aws/stack", "games")),
                        TagFilter.of(Map.of("ingress.k8s.aws/cluster", "demo", "ingress.k8s.aws/stack", "games")));
    }

    @Test
    void theKeysOfAllControllersAreReserved() {
        assertThat(TrackingTags.reservedKeys())
                .containsExactly(
                        "elbv2.k8s.aws/cluster",
                        "elbv2.k8s.aws/resource",
                        "gateway.k8s.aws.alb/resource",
                        "gateway.k8s.aws.alb/stack",
                        "gateway.k8s.aws.nlb/resource",
                        "gateway.k8s.aws.nlb/stack",
                        "ingress.k8s.aws/resource",
                        "ingress.k8s.aws/stack",
                        "service.k8s.aws/resource",
                        "service.k8s.aws/stack");
    }

    @Test
    void keysOfIngressesAreTheSameInEveryCluster() {
        assertThat(TAGS.stackKey()).isEqualTo(TrackingTags.INGRESS_STACK);
        assertThat(TAGS.resourceKey()).isEqualTo(TrackingTags.INGRESS_RESOURCE);
    }
}
