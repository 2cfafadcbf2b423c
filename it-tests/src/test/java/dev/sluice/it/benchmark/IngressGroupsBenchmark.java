package dev.sluice.it.benchmark;

import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroupIndex;
import dev.sluice.core.ingress.IngressGroups;
import dev.sluice.core.model.StackId;
import dev.sluice.k8s.watch.Snapshot;
import java.util.ArrayList;
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

/**
 * The time to load the group of an Ingress that changed, by the number of all Ingresses, each in a group of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class IngressGroupsBenchmark {
    private static final StackId GROUP = StackId.explicit("g7");

    @Param({"500", "5000"})
    int ingresses;

    private final Ingress changed = anIngress("shop/web-7").inGroup("g7").build();
    private ClusterView cluster = Snapshot.of(List.of());
    private IngressGroupIndex index = new IngressGroupIndex(cluster, "alb");

    @Setup
    public void prepare() {
        List<KubernetesObject> objects = new ArrayList<>(List.of(anIngressClass("alb")));
        for (int i = 0; i < ingresses; i++) {
            objects.add(anIngress("shop/web-" + i).inGroup("g" + i).build());
        }
        cluster = Snapshot.of(objects);
        index = new IngressGroupIndex(cluster, "alb");
        index.load(GROUP);
    }

    /** As at one moment, for which every Ingress is classified. */
    @Benchmark
    public GroupLoad amongAll() {
        return IngressGroups.of(cluster, "alb").load(GROUP);
    }

    /** As the controller does it, with an index that follows the cluster. */
    @Benchmark
    public GroupLoad fromIndex() {
        index.changed(changed);
        return index.load(GROUP);
    }
}
