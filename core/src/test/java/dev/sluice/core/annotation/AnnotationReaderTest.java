package dev.sluice.core.annotation;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.annotation.syntax.ParsedValue;
import dev.sluice.core.annotation.syntax.ValueSyntax;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnnotationReaderTest {
    private final Problems problems = new Problems();
    private final AnnotationReaders readers = new AnnotationReaders(problems);

    @Test
    void readsAValueAndSaysWhereItStands() {
        Ingress ingress = anIngress("shop/web").annotated("scheme", "internal").build();

        AnnotationReader reader = readers.of(ingress);

        assertThat(reader.read(LoadBalancerAnnotations.SCHEME)).contains("internal");
        assertThat(reader.source(LoadBalancerAnnotations.SCHEME))
                .contains(new AnnotationSource(Subject.of(ingress), "alb.ingress.kubernetes.io/scheme", "internal"));
        assertThat(reader.has(LoadBalancerAnnotations.SUBNETS)).isFalse();
        assertThat(reader.read(LoadBalancerAnnotations.SUBNETS)).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void reportsAWrongValueOnceWithItsPlaceAndWhatIsAllowed() {
        Ingress ingress = anIngress("shop/web").annotated("scheme", "public").build();

        assertThat(readers.of(ingress).read(LoadBalancerAnnotations.SCHEME)).isEmpty();
        assertThat(readers.of(ingress).read(LoadBalancerAnnotations.SCHEME)).isEmpty();

        assertThat(problems.all())
                .containsExactly(Problem.error(
                                ProblemCode.INVALID_VALUE,
                                Subject.of(ingress),
                                "alb.ingress.kubernetes.io/scheme",
                                "public",
                                "unknown scheme: public")
                        .withHint("expected: internal, internet-facing"));
    }

    @Test
    void whatNobodyAsksForIsNotParsed() {
        readers.of(anIngress("shop/web").annotated("scheme", "public").build());

        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aServiceHidesItsIngressKeyByKey() {
        Ingress ingress = anIngress("shop/web")
                .annotated("backend-protocol", "FTP")
                .annotated("healthcheck-path", "/of-ingress")
                .build();
        Service service =
                aService("shop/api").annotated("backend-protocol", "HTTPS").build();

        AnnotationReader reader = readers.of(service, ingress);

        assertThat(reader.read(TargetGroupAnnotations.BACKEND_PROTOCOL)).contains("HTTPS");
        assertThat(reader.read(TargetGroupAnnotations.HEALTH_CHECK_PATH)).contains("/of-ingress");
        assertThat(reader.source(TargetGroupAnnotations.HEALTH_CHECK_PATH).map(AnnotationSource::subject))
                .contains(Subject.of(ingress));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void whatAValueMeansCanBeRejectedWhereItStands() {
        Ingress ingress = anIngress("shop/web").annotated("ssl-redirect", "80").build();

        readers.of(ingress).reject(ListenerAnnotations.SSL_REDIRECT, ProblemCode.UNSUPPORTED, "not that port");
        readers.of(ingress).reject(ListenerAnnotations.SSL_POLICY, ProblemCode.UNSUPPORTED, "not there");

        assertThat(problems.all())
                .isEqualTo(List.of(Problem.error(
                        ProblemCode.UNSUPPORTED,
                        Subject.of(ingress),
                        "alb.ingress.kubernetes.io/ssl-redirect",
                        "80",
                        "not that port")));
    }

    @Test
    void parsesAValueOnceHoweverManyPartsOfABuildAskForIt() {
        AtomicInteger parsed = new AtomicInteger();
        Annotation<Integer> counted = new AnnotationEntry<>(
                        "x/counted",
                        new ValueSyntax<>(
                                "number",
                                "any",
                                (key, raw) -> new ParsedValue.Valid<>(parsed.incrementAndGet()),
                                value -> Optional.empty()),
                        Usage.of(GroupRule.OWN),
                        "none",
                        Optional.empty(),
                        "Counts.")
                .annotation();
        Ingress ingress =
                anIngress("shop/web").annotatedExactly("x/counted", "").build();

        readers.of(ingress).read(counted);
        readers.of(ingress).read(counted);
        readers.of(aService("shop/api").build(), ingress).read(counted);
        readers.of(aService("shop/web").build(), ingress).read(counted);

        assertThat(parsed).hasValue(1);
    }

    @Test
    void aValueThatAwsIsGoingToRefuseIsPointedOutAndCounts() {
        Ingress ingress = anIngress("shop/web")
                .annotated("healthcheck-interval-seconds", "301")
                .build();

        assertThat(readers.of(ingress).read(TargetGroupAnnotations.HEALTH_CHECK_INTERVAL))
                .contains(301);

        assertThat(problems.all())
                .containsExactly(Problem.warning(
                                ProblemCode.REFUSED_BY_AWS,
                                Subject.of(ingress),
                                "alb.ingress.kubernetes.io/healthcheck-interval-seconds",
                                "301",
                                "AWS is going to refuse this")
                        .withHint("expected: 5 to 300"));
    }
}
