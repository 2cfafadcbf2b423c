package dev.sluice.aws.simulated.routing;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static dev.sluice.core.given.GivenIngress.backend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.Lab;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.explain.ClientRequest;
import dev.sluice.core.explain.RequestExplanation;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.ingress.BuildResult;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroups;
import dev.sluice.core.ingress.IngressStackBuilder;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.RuleCondition;
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
    private static final List<String> CONDITIONS = List.of(
            "[]",
            "[{\"field\":\"http-request-method\",\"httpRequestMethodConfig\":{\"values\":[\"POST\"]}}]",
            "[{\"field\":\"http-header\",\"httpHeaderConfig\":{\"httpHeaderName\":\"X-Team\",\"values\":[\"s*\"]}}]",
            "[{\"field\":\"query-string\",\"queryStringConfig\":{\"values\":[{\"key\":\"Q\",\"value\":\"1?\"}]}}]",
            "[{\"field\":\"query-string\",\"queryStringConfig\":{\"values\":[{\"value\":\"1*\"}]}}]",
            "[{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[\"10.0.0.0/9\"]}}]",
            "[{\"field\":\"host-header\",\"hostHeaderConfig\":{\"values\":[\"c.org\"]}}]");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void explanationsSayWhatTheLoadBalancerDoes(long seed) {
        Random random = new Random(seed);
        Stack stack = stack(random);
        Lab lab = Lab.usual();
        Arn loadBalancer = lab.loadBalancer("web");
        Arn listener = lab.http(loadBalancer, 80);
        for (ListenerRule rule : stack.all(ListenerRule.class)) {
            lab.rule(listener, rule.priority(), rule.conditions().toArray(new RuleCondition[0]));
        }

        for (int i = 0; i < REQUESTS_PER_GROUP; i++) {
            ClientRequest asked = request(random);

            assertThat(explained(stack, asked)).as(asked.toString()).isEqualTo(routed(lab, loadBalancer, asked));
        }
    }

    private static Optional<Integer> explained(Stack stack, ClientRequest request) {
        RequestExplanation.Answered answered = (RequestExplanation.Answered) RequestExplanation.of(stack, request);
        return answered.rule().map(ListenerRule::priority);
    }

    private static Optional<Integer> routed(Lab lab, Arn loadBalancer, ClientRequest asked) {
        Request request = new Request(
                asked.method(),
                asked.host(),
                asked.path(),
                asked.query(),
                asked.headers().stream()
                        .map(header -> new Request.Header(header.name(), header.value()))
                        .toList(),
                asked.sourceIp().orElseThrow());
        return lab.aws()
                .routing()
                .route(loadBalancer, 80, request)
                .orElseThrow()
                .rule()
                .map(ElbRule::priority);
    }

    private static ClientRequest request(Random random) {
        ClientRequest request = ClientRequest.get(
                        80,
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
        String service = "s" + number;
        return anIngress("shop/web-" + number)
                .inGroup("edge")
                .annotated("conditions." + service, pick(CONDITIONS, random))
                .routing(pick(HOSTS, random), pick(PATHS, random), service)
                .routing(pick(HOSTS, random), pick(PATHS, random), "Exact", backend(service, PortReference.of(80)))
                .routing(
                        pick(HOSTS, random),
                        pick(GLOBS, random),
                        "ImplementationSpecific",
                        backend(service, PortReference.of(80)));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
