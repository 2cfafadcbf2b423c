package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.given.ShuffledCluster;
import dev.sluice.core.model.StackId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Services there are, and in whatever order they come: the same Services give the same models. */
class AnyNlbTest {
    private static final List<Map.Entry<String, String>> ANNOTATIONS = List.of(
            Map.entry("scheme", "internet-facing"),
            Map.entry("ip-address-type", "dualstack"),
            Map.entry("nlb-target-type", "ip"),
            Map.entry("disable-nlb-sg", "true"),
            Map.entry("enable-tcp-udp-listener", "true"),
            Map.entry("ssl-cert", "arn:b,arn:a"),
            Map.entry("quic-enabled-ports", "80"),
            Map.entry("healthcheck-port", "p81"),
            Map.entry("attributes", "b=2,a=1"),
            Map.entry("additional-resource-tags", "b=2,a=1"),
            Map.entry("target-group-attributes", "b=2,a=1"),
            Map.entry("eip-allocations", "e-1,e-2"),
            Map.entry("subnets", "nowhere"),
            Map.entry("shceme", "x"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfServicesChangesNoModel(long seed) {
        ClusterView cluster = cluster(new Random(seed));
        SortedMap<StackId, BuildResult> expected = evaluate(cluster);

        assertThat(evaluate(new ShuffledCluster(cluster, seed))).isEqualTo(expected);
        assertThat(evaluate(cluster)).isEqualTo(expected);
        assertThat(expected).hasSize(cluster.services().size());
    }

    private static SortedMap<StackId, BuildResult> evaluate(ClusterView cluster) {
        return new ServiceEvaluation(someSettings()).evaluate(cluster, someFacts());
    }

    private static ClusterView cluster(Random random) {
        return aCluster()
                .with(IntStream.range(0, 6)
                        .mapToObj(number -> service(number, random))
                        .toArray(Service[]::new));
    }

    private static Service service(int number, Random random) {
        GivenService service = aService("net/lb-" + number).balanced();
        for (int i = random.nextInt(4); i > 0; i--) {
            Map.Entry<String, String> annotation = ANNOTATIONS.get(random.nextInt(ANNOTATIONS.size()));
            service.annotatedNlb(annotation.getKey(), annotation.getValue());
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            int port = 80 + random.nextInt(2);
            service.withPort(new Service.Port(
                    "p" + port, port, PortReference.of(8080), 30_000 + port, random.nextBoolean() ? "TCP" : "UDP", ""));
        }
        if (random.nextInt(3) == 0) {
            service.annotatedExactly(
                    "service.beta.kubernetes.io/actions.TCP-80",
                    "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"lb-0\",\"servicePort\":80}]}}");
        }
        return service.build();
    }
}
