package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aSecret;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.json.StackJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngressStackBuilderTest {
    private static final StackId GROUP = StackId.explicit("g");

    @Test
    void givesTheSameDocumentForAnyOrderOfObjects() {
        List<Ingress> ingresses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ingresses.add(anIngress("shop/web-" + i)
                    .inGroup("g")
                    .annotated("group.order", Integer.toString(i % 3))
                    .annotated("tags", "t" + i + "=" + i)
                    .annotated("load-balancer-attributes", "a" + i + "=" + i)
                    .routing("h" + i + ".example.com", "/", "web")
                    .build());
        }
        Random random = new Random(7);
        Set<String> documents = new HashSet<>();
        for (int run = 0; run < 50; run++) {
            Collections.shuffle(ingresses, random);
            ClusterView cluster = aCluster()
                    .with(anIngressClass("alb"), aService("shop/web").build())
                    .with(ingresses.toArray(Ingress[]::new));
            BuildResult result = build(cluster, IngressGroups.of(cluster, "alb").load(GROUP));
            documents.add(StackJson.text(((BuildResult.Built) result).stack()));
        }
        assertThat(documents).hasSize(1);
    }

    @Test
    void tellsPortsAndSecretsOfTheStack() {
        ClusterView cluster = aCluster()
                .with(anIngressClass("alb"), aService("shop/web").build())
                .with(aSecret("shop/oidc", Map.of("clientID", "id", "clientSecret", "secret")))
                .with(anIngress("shop/web")
                        .inGroup("g")
                        .annotated("listen-ports", "[{\"HTTPS\": 8443}, {\"HTTPS\": 443}]")
                        .annotated("certificate-arn", "arn:c")
                        .annotated("auth-type", "oidc")
                        .annotated(
                                "auth-idp-oidc",
                                "{\"issuer\":\"i\",\"authorizationEndpoint\":\"a\",\"tokenEndpoint\":\"t\","
                                        + "\"userInfoEndpoint\":\"u\",\"secretName\":\"oidc\"}")
                        .routing("", "/", "web")
                        .build());

        BuildResult result = build(cluster, IngressGroups.of(cluster, "alb").load(GROUP));

        assertThat(result).isInstanceOfSatisfying(BuildResult.Built.class, built -> {
            assertThat(built.listenerPorts()).containsExactly(443, 8443);
            assertThat(built.secrets()).containsExactly(key("shop/oidc"));
        });
    }

    @Test
    void leavesNothingOfAGroupThatEverybodyHasLeft() {
        BuildResult result = inactive(deleting());

        assertThat(result).isInstanceOfSatisfying(BuildResult.Built.class, built -> {
            assertThat(built.stack().resources().values()).containsExactly(FrontendNlbTargets.none());
            assertThat(built.usesBackendSecurityGroup()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'deletion_protection.enabled=true', 'deletion_protection is enabled, cannot delete the ingress: web'",
        "'deletion_protection.enabled=maybe', 'parsing \"maybe\": invalid syntax'",
        "'maybe', 'failed to parse stringMap annotation'",
    })
    void keepsTheGroupAsItIsWhileAProtectedMemberIsDeleted(String attributes, String message) {
        assertThat(inactive(deleting().annotated("load-balancer-attributes", attributes)))
                .isInstanceOfSatisfying(
                        BuildResult.Failed.class,
                        failed -> assertThat(failed.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.text()).contains(message)));
    }

    @ParameterizedTest
    @CsvSource({"deletion_protection.enabled=f", "other=true"})
    void letsAnUnprotectedMemberGo(String attributes) {
        assertThat(inactive(deleting().annotated("load-balancer-attributes", attributes)))
                .isInstanceOf(BuildResult.Built.class);
    }

    @Test
    void letsAMovedMemberGoWhateverItProtects() {
        GivenIngress moved = anIngress("shop/web")
                .inGroup("other")
                .finalizedBy("group.ingress.k8s.aws/g")
                .annotated("load-balancer-attributes", "deletion_protection.enabled=true");

        assertThat(inactive(moved)).isInstanceOf(BuildResult.Built.class);
    }

    @Test
    void failsOnlyWithAnError() {
        assertThatThrownBy(() -> new BuildResult.Failed(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("problems: [] (expected: an error among them)");
    }

    private static GivenIngress deleting() {
        return anIngress("shop/web")
                .inGroup("g")
                .finalizedBy("group.ingress.k8s.aws/g")
                .deleting();
    }

    private static BuildResult inactive(GivenIngress ingress) {
        ClusterView cluster = aCluster().with(anIngressClass("alb"), ingress.build());
        return build(cluster, IngressGroups.of(cluster, "alb").load(GROUP));
    }

    private static BuildResult build(ClusterView cluster, GroupLoad load) {
        IngressGroup group = Optional.of(load)
                .map(GroupLoad.Loaded.class::cast)
                .map(GroupLoad.Loaded::group)
                .orElseThrow();
        return new IngressStackBuilder(someSettings()).build(group, cluster, someFacts());
    }
}
