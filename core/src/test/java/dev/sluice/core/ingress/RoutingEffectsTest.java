package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingEffectsTest {
    private static List<String> warnings(GivenIngress ingress) {
        return RoutingEffects.warnings(ingress.build()).stream()
                .map(Problem::text)
                .toList();
    }

    @Test
    void annotationsForNamesThatNoBackendHasHaveNoEffect() {
        GivenIngress ingress = anIngress("shop/web")
                .annotated("actions.api", "{}")
                .annotated("actions.used", "{}")
                .annotated("conditions.web", "[]")
                .annotated("conditions.api", "[]")
                .annotated("transforms.gone", "[]")
                .routing("h", "/", "api")
                .routingToAction("h", "/used", "used")
                .byDefaultTo("web");

        assertThat(warnings(ingress))
                .containsExactly(
                        "Ingress shop/web: alb.ingress.kubernetes.io/actions.api: \"{}\": no backend of this Ingress"
                                + " has this name and the port use-annotation",
                        "Ingress shop/web: alb.ingress.kubernetes.io/conditions.web: \"[]\": no path of this Ingress"
                                + " leads to this name",
                        "Ingress shop/web: alb.ingress.kubernetes.io/transforms.gone: \"[]\": no path of this Ingress"
                                + " leads to this name");
    }
}
