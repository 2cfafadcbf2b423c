package dev.sluice.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.ingress.ModelEvaluation.Evaluated;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.k8s.manifest.ManifestCluster;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever becomes of the cases' objects, each stack is a model or problems that name their place, and nothing else. */
class MutatedVectorTest {
    private static final Set<String> KINDS = Set.of("ingress", "group", "class");

    private static final List<Vector> VECTORS = Vector.in(ConformanceTest.root()).stream()
            .filter(vector -> KINDS.contains(vector.kind()))
            .toList();

    private static final List<Map.Entry<String, String>> ANNOTATIONS = VECTORS.stream()
            .flatMap(vector -> objects(vector).stream())
            .filter(object -> object instanceof Ingress || object instanceof Service)
            .flatMap(object -> object.meta().annotations().entrySet().stream())
            .distinct()
            .toList();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("vectors.mutations", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMutationGivesModelsOrProblems(long seed) {
        for (Vector vector : VECTORS) {
            ClusterView cluster = new ClusterMutation(
                            ANNOTATIONS, seed * 1_000 + vector.name().hashCode())
                    .of(objects(vector));

            SortedMap<StackId, Evaluated> stacks = Evaluation.of(vector, cluster);
            SortedMap<StackId, Evaluated> again = Evaluation.of(vector, cluster);

            assertThat(again).as(vector.name()).isEqualTo(stacks);
            assertThat(stacks.values())
                    .as(vector.name())
                    .flatMap(Evaluation::problems)
                    .allMatch(MutatedVectorTest::namesItsPlace);
        }
    }

    private static boolean namesItsPlace(Problem problem) {
        return !problem.field().isEmpty() && !problem.message().isEmpty();
    }

    private static List<KubernetesObject> objects(Vector vector) {
        return ManifestCluster.read(List.of(vector.manifests())).objects();
    }
}
