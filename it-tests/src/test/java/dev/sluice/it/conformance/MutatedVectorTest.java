package dev.sluice.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.evaluation.ClusterModels;
import dev.sluice.k8s.manifest.ManifestCluster;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of the cases' objects, each stack is a model or problems that name their place, and nothing else.
 */
class MutatedVectorTest {
    private static final Set<String> KINDS = Set.of("ingress", "group", "class", "service");

    private static final List<Vector> VECTORS = Vector.in(ConformanceTest.root()).stream()
            .filter(vector -> KINDS.contains(vector.kind()))
            .toList();

    private static final List<KubernetesObject> CORPUS =
            VECTORS.stream().flatMap(vector -> objects(vector).stream()).toList();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("vectors.mutations", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMutationGivesModelsOrProblems(long seed) {
        for (Vector vector : VECTORS) {
            ClusterView cluster =
                    new ClusterMutation(CORPUS, seed * 1_000 + vector.name().hashCode()).of(objects(vector));

            ClusterModels models = Evaluation.of(vector, cluster);
            ClusterModels again = Evaluation.of(vector, cluster);

            assertThat(again).as(vector.name()).isEqualTo(models);
            assertThat(models.problems()).as(vector.name()).allMatch(problem -> ErrorPlace.isTold(problem, cluster));
        }
    }

    private static List<KubernetesObject> objects(Vector vector) {
        return ManifestCluster.read(List.of(vector.manifests())).objects();
    }
}
