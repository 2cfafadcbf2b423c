package dev.sluice.core.evaluation;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.core.given.GivenIngress;
import org.junit.jupiter.api.Test;

class ModelDocumentTest {
    @Test
    void showsAModelWithTheMembersOfItsGroupInOrder() {
        JsonNode stack = stacks(
                        anIngress("shop/a").inGroup("g").annotated("group.order", "2"),
                        anIngress("shop/b").inGroup("g").annotated("group.order", "1"))
                .path("ingress:g");

        assertThat(stack.path("members").toString()).isEqualTo("[\"shop/b\",\"shop/a\"]");
        assertThat(stack.path("model").path("id").asText()).isEqualTo("g");
        assertThat(stack.has("error")).isFalse();
    }

    @Test
    void showsAllErrorsOfAGroupThatCannotBeBuilt() {
        JsonNode stack = stacks(
                        anIngress("shop/web").annotated("scheme", "public").annotated("ip-address-type", "ipv6"))
                .path("ingress:shop/web");

        assertThat(stack.path("error").asText()).contains("unknown scheme: public", "unknown IPAddressType: ipv6");
        assertThat(stack.has("model")).isFalse();
    }

    @Test
    void showsNoMembersWhereNobodyCanTellThem() {
        JsonNode stack = stacks(anIngress("shop/web").ofClass("absent")).path("ingress:shop/web");

        assertThat(stack.path("error").asText()).contains("absent");
        assertThat(stack.has("members")).isFalse();
    }

    @Test
    void showsNoMembersOfAGroupThatEverybodyHasLeft() {
        JsonNode stack = stacks(anIngress("shop/web").inGroup("new").finalizedBy("group.ingress.k8s.aws/old"))
                .path("ingress:old");

        assertThat(stack.has("model")).isTrue();
        assertThat(stack.has("members")).isFalse();
    }

    private static JsonNode stacks(GivenIngress... ingresses) {
        var cluster = aCluster().with(anIngressClass("alb"));
        for (GivenIngress ingress : ingresses) {
            cluster.with(ingress.build());
        }
        return ModelDocument.of(ClusterModels.of(someSettings(), cluster, someFacts()))
                .path("stacks");
    }
}
