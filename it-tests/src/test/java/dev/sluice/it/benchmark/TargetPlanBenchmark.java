package dev.sluice.it.benchmark;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.given.Given.someSettings;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenSlice;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeBindings;
import dev.sluice.core.given.port.FakeEvents;
import dev.sluice.core.given.port.FakeNetwork;
import dev.sluice.core.given.port.FakePodConditions;
import dev.sluice.core.given.port.FakeSecurityGroups;
import dev.sluice.core.given.port.FakeTargets;
import dev.sluice.core.given.port.FakeTrackedTargets;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.targets.BindingLoop;
import dev.sluice.core.targets.BindingOutcome;
import dev.sluice.core.targets.TargetMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Random;
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

/**
 * A pass over a binding of many pods: endpoints resolved, checkpoint computed, targets compared. Linear in the pods, as
 * the time per pod at each size shows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TargetPlanBenchmark {
    private static final int PODS_PER_SLICE = 100;
    private static final String BINDING = "shop/cart";

    @Param({"1000", "10000", "100000"})
    int pods;

    private final Calls calls = new Calls();
    private final GivenCluster cluster = aCluster();
    private final FakeTargets targets = new FakeTargets(calls);
    private final ManualClock clock = new ManualClock();
    private final BindingLoop loop = BindingLoop.of(
            new BindingLoop.Aws(targets, new FakeNetwork(calls), new FakeSecurityGroups(calls)),
            new BindingLoop.Cluster(
                    cluster,
                    new FakeBindings(calls, cluster),
                    new FakePodConditions(calls, cluster),
                    new FakeTrackedTargets(calls),
                    new FakeEvents()),
            someSettings(),
            new BindingLoop.Surroundings(clock, new Random(1), TargetMetrics.none()));

    /** Every pod is a healthy target. */
    @Setup
    public void registerAll() {
        cluster.with(
                aNode("node-a").build(),
                aService(BINDING).build(),
                aBinding(BINDING).build());
        for (int first = 0; first < pods; first += PODS_PER_SLICE) {
            GivenSlice slice = aSlice(BINDING).named("cart-" + first);
            for (int i = first; i < first + PODS_PER_SLICE; i++) {
                Pod pod = aPod("shop/p" + i, "10." + (i >> 16) + "." + (i >> 8 & 0xff) + "." + (i & 0xff))
                        .build();
                cluster.with(pod);
                slice.ready(pod);
                targets.holding(Target.of(pod.podIp(), 8080), "healthy");
            }
            cluster.with(slice.build());
        }
    }

    /** Nothing changed since the last pass. */
    @Benchmark
    public BindingOutcome unchanged() {
        return loop.reconcile().reconcile(key(BINDING));
    }

    /** The checkpoint was taken off, so that endpoints are held against targets. */
    @Benchmark
    public List<String> verified() {
        cluster.with(aBinding(BINDING).build());
        clock.advance(Duration.ofSeconds(1));
        loop.reconcile().reconcile(key(BINDING));
        return calls.take();
    }
}
