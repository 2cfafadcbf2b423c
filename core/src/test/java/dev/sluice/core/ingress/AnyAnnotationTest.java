package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.annotation.AnnotationCatalogue;
import dev.sluice.core.annotation.AnnotationEntry;
import dev.sluice.core.given.GivenIngress;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever users write into annotations, it becomes a model or a list of problems, and nothing else. */
class AnyAnnotationTest {
    private static final List<AnnotationEntry<?>> ENTRIES = AnnotationCatalogue.entries()
            .filter(entry -> !entry.pattern().endsWith("ingress.class"))
            .toList();
    private static final List<String> NAMES = List.of("api", "x", "HTTP-80", "HTTPS-443", "api.80", "");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            ",",
            "=",
            "null",
            "[]",
            "{}",
            "[null]",
            "[{}]",
            "true",
            "0",
            "-1",
            "443",
            "99999999999",
            "none",
            "a=b",
            "10.0.0.0/8,::/0",
            "[{\"HTTP\":80},{\"HTTPS\":443}]",
            "[{\"port\":443,\"mode\":\"verify\",\"trustStore\":\"t\"}]",
            "[{\"field\":\"host-header\",\"hostHeaderConfig\":{\"values\":[null]}}]",
            "[{\"type\":\"url-rewrite\",\"urlRewriteConfig\":{\"rewrites\":[null]}}]",
            "{\"type\":\"forward\",\"forwardConfig\":{}}",
            "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"\",\"servicePort\":\"\"}]}}",
            "{\"type\":\"redirect\",\"redirectConfig\":{\"statusCode\":\"1\"}}",
            "{\"secretName\":\"s\",\"issuer\":null}",
            "cognito",
            "oidc",
            "ip",
            "internet-facing",
            "arn:aws:acm:eu-west-1:1:certificate/c",
            "\u0000\ud800\u202e");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesAModelOrProblemsThatNameTheirSubject(long seed) {
        Random random = new Random(seed);
        GivenIngress ingress = anIngress("shop/web")
                .routing("h.org", "/a", "api")
                .routingToAction("", "/x", "x")
                .byDefaultTo("api");
        for (int i = 0; i < 6; i++) {
            AnnotationEntry<?> entry = pick(ENTRIES, random);
            ingress.annotatedExactly(
                    entry.isFamily() ? entry.stem() + pick(NAMES, random) : entry.pattern(), pick(VALUES, random));
        }

        var evaluated = new IngressEvaluation(someSettings())
                .evaluate(
                        aCluster()
                                .with(
                                        anIngressClass("alb"),
                                        aService("shop/api").build(),
                                        ingress.build()),
                        someFacts());

        assertThat(evaluated.values())
                .hasSize(1)
                .allSatisfy(outcome -> assertThat(outcome.problems())
                        .allSatisfy(problem -> assertThat(problem.text()).startsWith(problem.subject() + ": ")));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
