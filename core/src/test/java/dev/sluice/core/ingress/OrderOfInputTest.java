package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someClassParams;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.given.ShuffledCluster;
import dev.sluice.core.ingress.IngressEvaluation.Evaluated;
import dev.sluice.core.model.StackId;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a cluster holds, the order in which it is listed changes nothing. */
class OrderOfInputTest {
    private static final List<String> GROUPS = List.of("edge", "inner", "Bad!");
    private static final List<String> CLASSES = List.of("alb", "alb", "params", "gone");
    private static final List<List<String>> ANNOTATIONS = List.of(
            List.of("scheme", "internal"),
            List.of("scheme", "internet-facing"),
            List.of("tags", "a=1,b=2"),
            List.of("tags", "b=3"),
            List.of("load-balancer-attributes", "idle_timeout.timeout_seconds=60"),
            List.of("listen-ports", "[{\"HTTP\":80},{\"HTTPS\":443}]"),
            List.of("listen-ports", "[{\"HTTP\":8080}]"),
            List.of("certificate-arn", "arn:c2,arn:c1"),
            List.of("certificate-arn", "arn:c1,arn:c3"),
            List.of("ssl-redirect", "443"),
            List.of("inbound-cidrs", "10.0.0.0/8,192.168.0.0/16"),
            List.of("inbound-cidrs", "192.168.0.0/16,10.0.0.0/8"),
            List.of("auth-type", "nobody"),
            List.of("healthcheck-path", "/live"),
            List.of("enable-frontend-nlb", "true"),
            List.of("frontend-nlb-attributes", "a=b"),
            List.of("wafv2-acl-arn", "arn:w"),
            List.of("tgas", "typo"));
    private static final List<String> PATHS = List.of("/", "/api", "/api/v1", "/x");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameGroupsAndModels(long seed) {
        GivenCluster cluster = cluster(new Random(seed));

        SortedMap<StackId, Evaluated> expected = evaluate(cluster);

        assertThat(expected).isNotEmpty();
        assertThat(evaluate(new ShuffledCluster(cluster, seed))).isEqualTo(expected);
        assertThat(evaluate(new ShuffledCluster(cluster, ~seed))).isEqualTo(expected);
    }

    private static SortedMap<StackId, Evaluated> evaluate(ClusterView cluster) {
        return new IngressEvaluation(someSettings()).evaluate(cluster, someFacts());
    }

    private static GivenCluster cluster(Random random) {
        GivenCluster cluster = aCluster()
                .with(
                        anIngressClass("alb"),
                        anIngressClass("params", "params"),
                        someClassParams("params").groupName("edge").build(),
                        aService("a/api").build(),
                        aService("b/api").build());
        for (int i = 0; i < 12; i++) {
            cluster.with(ingress(i, random).build());
        }
        return cluster;
    }

    private static GivenIngress ingress(int number, Random random) {
        GivenIngress ingress = anIngress((random.nextBoolean() ? "a/" : "b/") + "web-" + number)
                .ofClass(pick(CLASSES, random))
                .annotated("group.order", Integer.toString(random.nextInt(3)));
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> annotation = ANNOTATIONS.get(random.nextInt(ANNOTATIONS.size()));
            ingress.annotated(annotation.getFirst(), annotation.getLast());
        }
        if (random.nextInt(4) > 0) {
            ingress.inGroup(pick(GROUPS, random));
        }
        if (random.nextInt(4) == 0) {
            ingress.finalizedBy("group.ingress.k8s.aws/" + pick(GROUPS, random));
        }
        if (random.nextInt(6) == 0) {
            ingress.deleting();
        }
        for (int i = 0; i < 3; i++) {
            ingress.routing(random.nextBoolean() ? "" : "h", pick(PATHS, random), pick(List.of("api", "gone"), random));
        }
        return ingress;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
