package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginEffectsTest {
    private final GivenCluster cluster = aCluster();

    private List<String> onHttps(GivenIngress ingress) {
        return LoginEffects.onHttps(ingress.build(), cluster).stream()
                .map(Problem::text)
                .toList();
    }

    private List<String> withoutHttps(GivenIngress ingress) {
        return LoginEffects.withoutHttps(ingress.build(), cluster).stream()
                .map(Problem::text)
                .toList();
    }

    @Test
    void logInHasNoEffectWithoutAnHttpsListener() {
        GivenIngress ingress =
                anIngress("shop/web").annotated("auth-type", "oidc").annotated("jwt-validation", "{}");

        assertThat(onHttps(ingress)).isEmpty();
        assertThat(withoutHttps(ingress))
                .containsExactly(
                        "Ingress shop/web: alb.ingress.kubernetes.io/auth-type: \"oidc\": users cannot be asked to"
                                + " log in over HTTP, and this Ingress has no HTTPS listener",
                        "Ingress shop/web: alb.ingress.kubernetes.io/jwt-validation: \"{}\": users cannot be asked to"
                                + " log in over HTTP, and this Ingress has no HTTPS listener");
        assertThat(withoutHttps(anIngress("shop/web").annotated("auth-type", "none")))
                .isEmpty();
    }

    @Test
    void logInForAServiceHasNoEffectWithoutAnHttpsListenerEither() {
        cluster.with(aService("shop/api").annotated("auth-type", "cognito").build());
        GivenIngress ingress = anIngress("shop/web")
                .routing("", "/", "api")
                .routing("", "/x", "api")
                .routing("", "/y", "gone");

        assertThat(onHttps(ingress)).isEmpty();
        assertThat(withoutHttps(ingress))
                .containsExactly("Service shop/api: alb.ingress.kubernetes.io/auth-type: \"cognito\": users cannot"
                        + " be asked to log in over HTTP, and Ingress shop/web has no HTTPS listener");
    }

    @Test
    void detailsOfALogInHaveNoEffectWithoutItsType() {
        GivenIngress ingress =
                anIngress("shop/web").annotated("auth-scope", "email").byDefaultTo("api");

        assertThat(onHttps(ingress))
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/auth-scope: \"email\": nobody has to log"
                        + " in as long as auth-type is absent or none");
        assertThat(onHttps(ingress.annotated("auth-type", "none"))).hasSize(1);

        cluster.with(aService("shop/api").annotated("auth-type", "oidc").build());
        assertThat(onHttps(ingress)).isEmpty();
    }
}
