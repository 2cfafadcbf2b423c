package dev.sluice.core.explain;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static dev.sluice.core.given.GivenIngress.backend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroups;
import dev.sluice.core.ingress.IngressStackBuilder;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of which a build says that no request reaches them are exactly those. */
class ReachabilityTest {
    private static final List<String> HOST_PATTERNS = List.of("", "a.org", "*.org", "b.a.org", "*.a.org", "?.org");
    private static final List<String> PATH_PATTERNS = List.of("/*", "/api", "/api/*", "/api*", "/api/?", "/*/v1", "/x");
    private static final List<String> CONDITIONS = List.of(
            "[]",
            "[]",
            "[{\"field\":\"http-request-method\",\"httpRequestMethodConfig\":{\"values\":[\"POST\"]}}]",
            "[{\"field\":\"http-header\",\"httpHeaderConfig\":{\"httpHeaderName\":\"X-Team\",\"values\":[\"s*\"]}}]",
            "[{\"field\":\"http-header\",\"httpHeaderConfig\":{\"httpHeaderName\":\"x-team\",\"values\":[\"shop\"]}}]",
            "[{\"field\":\"query-string\",\"queryStringConfig\":{\"values\":[{\"key\":\"q\",\"value\":\"1\"}]}}]",
            "[{\"field\":\"query-string\",\"queryStringConfig\":{\"values\":[{\"value\":\"1*\"}]}}]",
            "[{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[\"10.0.0.0/8\"]}}]",
            "[{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[\"10.1.0.0/16\"]}}]");

    /** One of each kind that the patterns tell apart. */
    private static final List<ClientRequest> REQUESTS = Stream.of(
                    "a.org", "b.a.org", "c.a.org", "z.org", "zz.org", "z.z.org", "com")
            .flatMap(host -> Stream.of(
                            "/",
                            "/api",
                            "/api/",
                            "/api/z",
                            "/api/zz",
                            "/apiz",
                            "/api/v1",
                            "/z/v1",
                            "/api/z/v1",
                            "/apiz/v1",
                            "/x",
                            "/z")
                    .map(path -> ClientRequest.get(80, host, path)))
            .flatMap(request -> Stream.of(request, request.withMethod("POST")))
            .flatMap(request ->
                    Stream.of(request, request.withHeader("X-Team", "shop"), request.withHeader("X-Team", "sales")))
            .flatMap(request -> Stream.of(request, request.withQuery("q=1"), request.withQuery("q=12")))
            .flatMap(request -> Stream.of(request.from("10.1.0.1"), request.from("10.2.0.1"), request.from("11.0.0.1")))
            .toList();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rulesThatAreSaidToBeOutOfReachAreExactlyThoseThatNoRequestReaches(long seed) {
        BuildResult.Built built = built(new Random(seed));
        Set<String> unreached = new TreeSet<>();
        built.stack().all(ListenerRule.class).forEach(rule -> unreached.add(place(rule)));
        for (ClientRequest request : REQUESTS) {
            RequestExplanation.Answered answered =
                    (RequestExplanation.Answered) RequestExplanation.of(built.stack(), request);
            answered.rule().ifPresent(rule -> unreached.remove(place(rule)));
        }

        assertThat(built.warnings().stream()
                        .filter(problem -> problem.code() == ProblemCode.UNREACHABLE_RULE)
                        .map(problem -> problem.subject() + " " + problem.field()))
                .containsExactlyInAnyOrderElementsOf(unreached);
    }

    private static String place(ListenerRule rule) {
        return rule.origins().getFirst().subject() + " "
                + rule.origins().getFirst().field();
    }

    private static BuildResult.Built built(Random random) {
        GivenCluster cluster = aCluster().with(anIngressClass("alb"));
        for (int i = 0; i < 4; i++) {
            cluster.with(ingress(i, random).build());
            cluster.with(aService("shop/s" + i).build());
        }
        GroupLoad.Loaded loaded =
                (GroupLoad.Loaded) IngressGroups.of(cluster, "alb").load(StackId.explicit("edge"));
        return (BuildResult.Built) new IngressStackBuilder(someSettings()).build(loaded.group(), cluster, someFacts());
    }

    private static GivenIngress ingress(int number, Random random) {
        String service = "s" + number;
        GivenIngress ingress = anIngress("shop/web-" + number)
                .inGroup("edge")
                .annotated("conditions." + service, pick(CONDITIONS, random));
        for (int i = 0; i < 3; i++) {
            ingress.routing(
                    pick(HOST_PATTERNS, random),
                    pick(PATH_PATTERNS, random),
                    "ImplementationSpecific",
                    backend(service, PortReference.of(80)));
        }
        return ingress;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
