package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.GivenIngress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectWarningsTest {
    @Test
    void haveNothingToSayAboutAnOrdinaryIngress() {
        assertThat(Scenario.of(web()).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ssl-policy; strict; this Ingress has no HTTPS listener",
                "mutual-authentication; '[{\"port\": 443, \"mode\": \"off\"}]'; this Ingress has no HTTPS listener",
                "listener-attributes.HTTPS-443; a=1; this Ingress has no such listener",
                "frontend-nlb-tags; a=1; enable-frontend-nlb is not true on any Ingress of the group",
            })
    void tellWhatChangesNothing(String annotation, String value, String message) {
        assertThat(Scenario.of(web().annotated(annotation, value)).warnings())
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/" + annotation + ": \"" + value + "\": "
                        + message);
    }

    @Test
    void tellThatNothingIsLeftToRedirect() {
        assertThat(Scenario.of(web().annotated("certificate-arn", "arn:c").annotated("ssl-redirect", "443"))
                        .warnings())
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/ssl-redirect: \"443\": no listener of the"
                        + " group speaks HTTP, so none redirects");
    }

    @Test
    void tellForWhichPortClientsAreNotAskedForCertificates() {
        assertThat(Scenario.of(web().annotated("certificate-arn", "arn:c")
                                .annotated(
                                        "mutual-authentication",
                                        "[{\"port\": 443, \"mode\": \"off\"}, {\"port\": 8443, \"mode\": \"off\"}]"))
                        .warnings())
                .singleElement()
                .asString()
                .endsWith("this Ingress has no HTTPS listener on port 8443");
    }

    private static GivenIngress web() {
        return anIngress("shop/web").routing("", "/", "web");
    }
}
