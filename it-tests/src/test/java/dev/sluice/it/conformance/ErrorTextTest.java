package dev.sluice.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import dev.sluice.k8s.manifest.ManifestCluster;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all failing cases tell their users. */
class ErrorTextTest {
    @Test
    void everyErrorNamesAnObjectOfTheClusterWithTheAnnotationOrFieldAndWhatStandsThere() {
        List<String> wordless = new ArrayList<>();
        for (Vector vector : Vector.in(ConformanceTest.root())) {
            ClusterView cluster =
                    ManifestCluster.read(List.of(vector.manifests())).view();
            for (Problem problem : errors(vector)) {
                if (!ErrorPlace.isTold(problem, cluster)) {
                    wordless.add(vector.name() + ": " + problem);
                }
            }
        }
        assertThat(wordless).isEmpty();
    }

    private static List<Problem> errors(Vector vector) {
        return Problems.errorsAmong(Evaluation.of(vector).problems());
    }
}
