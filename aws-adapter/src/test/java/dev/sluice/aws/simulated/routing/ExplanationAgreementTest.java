package dev.sluice.aws.simulated.routing;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static dev.sluice.core.given.GivenIngress.backend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.explain.ClientRequest;
import dev.sluice.core.explain.RequestExplanation;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroups;
import dev.sluice.core.ingress.IngressStackBuilder;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What core explains from the desired model is what the load balancer does, for random groups and requests. */
class ExplanationAgreementTest {
    private static final int REQUESTS_PER_GROUP = 50;
    private static final List<String> HOSTS = List.of("", "a.org", "A.org", "*.org", "b.a.org", "?.org");
    private static final List<String> PATHS = List.of("/", "/api", "/api/v1", "/API", "/x");
    private static final List<String> GLOBS = List.of("/api*", "/?", "/*/v1", "/x");
    private static final List<String> REGEXES = List.of("/^/api/v[0-9]+", "/x$", "/^/$", "/(api|x)");
    private static final List<String> LISTENERS =
            List.of("[{\"HTTP\":80}]", "[{\"HTTP\":80},{\"HTTP\":8080}]", "[{\"HTTPS\":443},{\"HTTP\":80}]");
    private static final List<String> CONDITIONS = List.of(
            "[]",
            "[{\"field\":\"http-request-method\",\"httpRequestMethodConfig\":{\"values\":[\"POST\"]}}]",
            "[{\"field\":\"http-header\",\"httpHeaderConfig\":{\"httpHeaderName\":\"X-Team\",\"values\":[\"s*\"]}}]",
            "[{\"field\":\"http-header\",\"httpHeaderConfig\":{\"httpHeaderName\":\"X-Team\",\"regexValues\":[\"^P.y\"]}}]",
            "[{\"field\":\"query-string\",\"queryStringConfig\":{\"values\":[{\"key\":\"Q\",\"value\":\"1?\"}]}}]",
            "[{\"field\":\"query-string\",\"queryStringConfig\":{\"values\":[{\"value\":\"1*\"}]}}]",
            "[{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[\"10.0.0.0/9\"]}}]");
    private static final List<String> OF_GLOBS = List.of(
            "[{\"field\":\"host-header\",\"hostHeaderConfig\":{\"values\":[\"c.org\"]}}]",
            "[{\"field\":\"path-pattern\",\"pathPatternConfig\":{\"values\":[\"/y*\"]}}]");
    private static final List<String> OF_REGEXES = List.of(
            "[{\"field\":\"host-header\",\"hostHeaderConfig\":{\"regexValues\":[\"^[bc].*org$\"]}}]",
            "[{\"field\":\"path-pattern\",\"pathPatternConfig\":{\"regexValues\":[\"^/y\"]}}]");
    private static final List<String> ACTIONS = List.of(
            "{\"type\":\"fixed-response\",\"fixedResponseConfig\":{\"statusCode\":\"200\"}}",
            "{\"type\":\"redirect\",\"redirectConfig\":{\"host\":\"r.org\",\"path\":\"/#{path}\",\"port\":\"#{port}\","
                    + "\"protocol\":\"#{protocol}\",\"query\":\"#{query}\",\"statusCode\":\"HTTP_302\"}}",
            "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"s0\",\"servicePort\":80,"
                    + "\"weight\":1},{\"serviceName\":\"s1\",\"servicePort\":80,\"weight\":9}]}}");
    private static final String TRANSFORMS =
            "[{\"type\":\"url-rewrite\",\"urlRewriteConfig\":{\"rewrites\":[{\"regex\":\"^/api\",\"replace\":\"/\"}]}}]";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void explanationsSayWhatTheLoadBalancerDoes(long seed) {
        Random random = new Random(seed);
        Stack stack = stack(random);
        DeployedStack deployed = DeployedStack.of(stack);

        for (int i = 0; i < REQUESTS_PER_GROUP; i++) {
            ClientRequest asked = request(random);

            assertThat(explained(stack, asked).map(deployed::expected))
                    .as(asked.toString())
                    .isEqualTo(deployed.answer(asked));
        }
    }

    private static Optional<ListenerRule> explained(Stack stack, ClientRequest request) {
        return switch (RequestExplanation.of(stack, request)) {
            case RequestExplanation.Answered answered -> answered.rule();
            case RequestExplanation.Refused refused -> Optional.empty();
        };
    }

    private static ClientRequest request(Random random) {
        ClientRequest request = ClientRequest.get(
                        pick(List.of(80, 80, 443, 8080), random),
                        pick(List.of("a.org", "A.ORG:80", "b.a.org", "c.org", "d.com"), random),
                        pick(List.of("/", "/api", "/api/", "/api/v1/x", "/API", "/x", "/y/v1"), random))
                .withMethod(pick(List.of("GET", "POST"), random))
                .withQuery(pick(List.of("", "q=1", "q=12", "a=1&Q=13", "1"), random))
                .from(pick(List.of("10.1.1.1", "10.200.1.1", "2001:db8::1"), random));
        return random.nextBoolean() ? request.withHeader("x-team", pick(List.of("Shop", "pay"), random)) : request;
    }

    private static Stack stack(Random random) {
        GivenCluster cluster = aCluster().with(anIngressClass("alb"));
        for (int i = 0; i < 4; i++) {
            cluster.with(ingress(i, random).build());
            cluster.with(aService("shop/s" + i).build());
        }
        GroupLoad.Loaded loaded =
                (GroupLoad.Loaded) IngressGroups.of(cluster, "alb").load(StackId.explicit("edge"));
        BuildResult result = new IngressStackBuilder(someSettings()).build(loaded.group(), cluster, someFacts());
        return ((BuildResult.Built) result).stack();
    }

    private static GivenIngress ingress(int number, Random random) {
        GivenIngress ingress = anIngress("shop/web-" + number)
                .inGroup("edge")
                .annotated("listen-ports", pick(LISTENERS, random))
                .annotated("certificate-arn", "arn:c")
                .annotated("actions.act", pick(ACTIONS, random));
        if (random.nextBoolean()) {
            ingress.annotated("transforms.s" + number, TRANSFORMS);
        }
        return random.nextInt(3) == 0 ? byRegexes(ingress, number, random) : byGlobs(ingress, number, random);
    }

    private static GivenIngress byGlobs(GivenIngress ingress, int number, Random random) {
        IngressBackend service = backend("s" + number, PortReference.of(80));
        return ingress.annotated("conditions.s" + number, pick(random.nextBoolean() ? CONDITIONS : OF_GLOBS, random))
                .routing(pick(HOSTS, random), pick(PATHS, random), "Prefix", service)
                .routing(pick(HOSTS, random), pick(PATHS, random), "Exact", service)
                .routing(pick(HOSTS, random), pick(GLOBS, random), "ImplementationSpecific", service)
                .routingToAction(pick(HOSTS, random), pick(PATHS, random), "act");
    }

    /** A rule has globs or regular expressions, so what is mixed with regular ones is nothing but regular. */
    private static GivenIngress byRegexes(GivenIngress ingress, int number, Random random) {
        IngressBackend service = backend("s" + number, PortReference.of(80));
        return ingress.annotated("use-regex-path-match", "true")
                .annotated("conditions.s" + number, pick(random.nextBoolean() ? CONDITIONS : OF_REGEXES, random))
                .routing("", pick(REGEXES, random), "ImplementationSpecific", service)
                .routing("", pick(REGEXES, random), "ImplementationSpecific", service)
                .routingToAction(pick(HOSTS, random), pick(PATHS, random), "act");
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
