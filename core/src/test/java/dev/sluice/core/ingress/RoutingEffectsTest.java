package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingEffectsTest {
    private static List<String> warnings(GivenIngress ingress, boolean secure) {
        return RoutingEffects.warnings(ingress.build(), secure).stream()
                .map(Problem::text)
                .toList();
    }

    @Test
    void logInHasNoEffectWithoutAnHttpsListener() {
        GivenIngress ingress =
                anIngress("shop/web").annotated("auth-type", "oidc").annotated("jwt-validation", "{}");

        assertThat(warnings(ingress, true)).isEmpty();
        assertThat(warnings(ingress, false))
                .containsExactly(
                        "Ingress shop/web: alb.ingress.kubernetes.io/auth-type: \"oidc\": nobody has to identify on"
                                + " HTTP, and this Ingress has no HTTPS listener",
                        "Ingress shop/web: alb.ingress.kubernetes.io/jwt-validation: \"{}\": nobody has to identify"
                                + " on HTTP, and this Ingress has no HTTPS listener");
        assertThat(warnings(anIngress("shop/web").annotated("auth-type", "none"), false))
                .isEmpty();
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

        assertThat(warnings(ingress, true))
                .containsExactly(
                        "Ingress shop/web: alb.ingress.kubernetes.io/actions.api: \"{}\": no backend of this Ingress"
                                + " has this name and the port use-annotation",
                        "Ingress shop/web: alb.ingress.kubernetes.io/conditions.web: \"[]\": no path of this Ingress"
                                + " leads to this name",
                        "Ingress shop/web: alb.ingress.kubernetes.io/transforms.gone: \"[]\": no path of this Ingress"
                                + " leads to this name");
    }
}
