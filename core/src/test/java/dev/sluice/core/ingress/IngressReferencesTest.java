package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.GivenIngress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngressReferencesTest {
    private static final String FORWARD = "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":["
            + "{\"serviceName\":\"blue\",\"servicePort\":80,\"weight\":1},"
            + "{\"targetGroupARN\":\"arn:x\",\"weight\":1},"
            + "{\"serviceName\":\"api\",\"servicePort\":80,\"weight\":1}]}}";
    private static final String OIDC = "{\"secretName\":\"client\"}";

    private final IngressReferences references = new IngressReferences(true);

    private static GivenIngress routed() {
        return anIngress("shop/web")
                .annotated("actions.split", FORWARD)
                .annotated("actions.moved", "{\"type\":\"redirect\",\"redirectConfig\":{\"statusCode\":\"HTTP_301\"}}")
                .routing("h", "/", "web")
                .routingToAction("h", "/split", "split")
                .routingToAction("h", "/moved", "moved")
                .byDefaultTo("api");
    }

    @Test
    void servicesAreThoseOfPathsDefaultBackendAndForwards() {
        assertThat(references.services(routed().build())).containsExactly("api", "blue", "web");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "actions.moved|{",
                "conditions.web|[{\"field\":\"source-ip\"}]",
                "transforms.web|[{\"type\":\"x\"}]",
                "jwt-validation|{}"
            })
    void oneBackendThatIsWrongLeavesNoServiceReferredTo(String annotation, String value) {
        assertThat(references.services(routed().annotated(annotation, value).build()))
                .isEmpty();
    }

    @Test
    void aMissingActionIsWrongOnlyWhereItIsNotTolerated() {
        GivenIngress ingress = anIngress("shop/web").routing("h", "/", "web").routingToAction("h", "/x", "none");

        assertThat(references.services(ingress.build())).containsExactly("web");
        assertThat(new IngressReferences(false).services(ingress.build())).isEmpty();
    }

    @Test
    void theSecretIsThatOfTheProviderWhateverTheTypeIs() {
        assertThat(references.secret(
                        anIngress("shop/web").annotated("auth-idp-oidc", OIDC).build()))
                .contains("client");
        assertThat(references.secret(aService("shop/api")
                        .annotated("auth-type", "cognito")
                        .annotated("auth-idp-oidc", OIDC)
                        .build()))
                .contains("client");
        assertThat(references.secret(anIngress("shop/web").build())).isEmpty();
    }

    @Test
    void wrongAuthenticationRefersToNoSecret() {
        assertThat(references.secret(anIngress("shop/web")
                        .annotated("auth-idp-oidc", OIDC)
                        .annotated("auth-session-timeout", "soon")
                        .build()))
                .isEmpty();
    }
}
