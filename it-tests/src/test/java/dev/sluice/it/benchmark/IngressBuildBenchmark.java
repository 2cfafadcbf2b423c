package dev.sluice.it.benchmark;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.ingress.IngressGroups;
import dev.sluice.core.ingress.IngressStackBuilder;
import dev.sluice.core.model.StackId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time to build one group, by its number of rules; it should grow with that number and no faster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class IngressBuildBenchmark {
    private static final int RULES_OF_AN_INGRESS = 10;

    @Param({"10", "100", "1000"})
    public int rules;

    private ClusterView cluster = aCluster();
    private IngressGroup group = new IngressGroup(StackId.explicit("g"), List.of(), List.of());
    private final Facts facts = someFacts();
    private final IngressStackBuilder builder = new IngressStackBuilder(someSettings());

    @Setup
    public void prepare() {
        GivenCluster filled = aCluster().with(anIngressClass("alb"));
        for (int i = 0; i < rules; i += RULES_OF_AN_INGRESS) {
            filled.with(ingress(i).build(), aService("shop/service-" + i).build());
        }
        cluster = filled;
        if (IngressGroups.of(filled, "alb").load(group.id()) instanceof GroupLoad.Loaded loaded) {
            group = loaded.group();
        }
    }

    @Benchmark
    public BuildResult build() {
        return builder.build(group, cluster, facts);
    }

    private static GivenIngress ingress(int number) {
        GivenIngress ingress = anIngress("shop/web-" + number)
                .inGroup("g")
                .annotated("tags", "number" + number + "=yes")
                .annotated("healthcheck-path", "/up");
        for (int i = 0; i < RULES_OF_AN_INGRESS; i++) {
            ingress.routing("h" + i + ".n" + number + ".example.com", "/", "service-" + number);
        }
        return ingress;
    }
}
