package dev.sluice.core.annotation;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Service;
import dev.sluice.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationReviewTest {
    @ParameterizedTest
    @CsvSource({
        "shceme, scheme",
        "Scheme, scheme",
        "subnet, subnets",
        "certificate-arns, certificate-arn",
        "healthcheck-interval-second, healthcheck-interval-seconds",
        "action.web, actions.web",
        "condition.web, conditions.web",
        "listener-attribute.HTTP-80, listener-attributes.HTTP-80",
    })
    void aMisspeltAnnotationGetsASuggestion(String written, String meant) {
        assertThat(AnnotationReview.warnings(
                        anIngress("shop/web").annotated(written, "x").build()))
                .extracting(Problem::text)
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/" + written
                        + ": \"x\": unknown annotation (did you mean alb.ingress.kubernetes.io/" + meant
                        + "?)");
    }

    @Test
    void anAnnotationThatResemblesNothingGetsNoSuggestion() {
        assertThat(AnnotationReview.warnings(anIngress("shop/web")
                        .annotatedExactly("sluice.dev/something-else-entirely", "x")
                        .build()))
                .extracting(Problem::text)
                .containsExactly("Ingress shop/web: sluice.dev/something-else-entirely: \"x\": unknown annotation");
    }

    @Test
    void anAnnotationOnTheWrongKindOfObjectIsPointedOut() {
        assertThat(AnnotationReview.warnings(
                        aService("shop/api").annotated("scheme", "internal").build()))
                .extracting(Problem::text)
                .containsExactly("Service shop/api: alb.ingress.kubernetes.io/scheme: \"internal\":"
                        + " has no effect on a Service (it belongs on: Ingress)");
    }

    @Test
    void aNameThatIsOutOfUseIsPointedOut() {
        assertThat(AnnotationReview.warnings(
                        anIngress("shop/web").annotated("web-acl-id", "1").build()))
                .extracting(Problem::text)
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/web-acl-id: \"1\":"
                        + " is out of use since version 2.0 (use alb.ingress.kubernetes.io/waf-acl-id)");
    }

    @Test
    void whatAServiceSaysOfItsOwnLoadBalancerIsReviewedOnlyWhereThatIsOurs() {
        Service service = aService("shop/api")
                .annotatedNlb("internal", "true")
                .annotatedNlb("shceme", "internal")
                .annotatedNlb("extra-security-groups", "sg-1")
                .annotatedNlb("scheme", "internal")
                .annotatedExactly("service.beta.kubernetes.io/azure-load-balancer-internal", "true")
                .build();

        assertThat(AnnotationReview.warnings(service)).isEmpty();
        assertThat(AnnotationReview.ofLoadBalancer(service))
                .extracting(Problem::text)
                .containsExactly(
                        "Service shop/api: service.beta.kubernetes.io/aws-load-balancer-extra-security-groups: \"sg-1\":"
                                + " only the cloud provider's own load balancers know this",
                        "Service shop/api: service.beta.kubernetes.io/aws-load-balancer-internal: \"true\": is out of use"
                                + " since version 2.2 (use service.beta.kubernetes.io/aws-load-balancer-scheme)",
                        "Service shop/api: service.beta.kubernetes.io/aws-load-balancer-shceme: \"internal\": unknown"
                                + " annotation (did you mean service.beta.kubernetes.io/aws-load-balancer-scheme?)");
    }

    @Test
    void anAnnotationForServicesOnAnIngressIsPointedOutWithItsCounterpart() {
        assertThat(AnnotationReview.warnings(anIngress("shop/web")
                        .annotatedExactly("service.beta.kubernetes.io/aws-load-balancer-scheme", "internal")
                        .annotatedExactly("service.beta.kubernetes.io/aws-load-balancer-type", "external")
                        .build()))
                .extracting(Problem::hint)
                .containsExactly("use alb.ingress.kubernetes.io/scheme", "it belongs on: Service");
    }

    @Test
    void rightAnnotationsAndOtherPeoplesAreLeftAlone() {
        assertThat(AnnotationReview.warnings(anIngress("shop/web")
                        .annotated("scheme", "whatever")
                        .annotated("actions.web", "{}")
                        .annotatedExactly("nginx.ingress.kubernetes.io/scheme", "x")
                        .build()))
                .isEmpty();
        assertThat(AnnotationReview.warnings(
                        aService("shop/api").annotated("tags", "a=b").build()))
                .isEmpty();
    }
}
