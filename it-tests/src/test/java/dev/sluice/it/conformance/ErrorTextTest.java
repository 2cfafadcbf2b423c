package dev.sluice.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.manifest.ManifestCluster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all failing cases tell their users. */
class ErrorTextTest {
    @Test
    void everyErrorNamesAnObjectOfTheClusterWithTheAnnotationOrFieldAndWhatStandsThere() {
        List<String> wordless = new ArrayList<>();
        for (Vector vector : Vector.in(ConformanceTest.root())) {
            ClusterView cluster =
                    ManifestCluster.read(List.of(vector.manifests())).view();
            Set<Subject> subjects = subjects(cluster);
            for (Problem problem : errors(vector)) {
                if (!subjects.contains(problem.subject()) || !namesItsPlace(problem)) {
                    wordless.add(vector.name() + ": " + problem);
                }
            }
        }
        assertThat(wordless).isEmpty();
    }

    private static boolean namesItsPlace(Problem problem) {
        return !problem.field().isEmpty()
                && !problem.message().isEmpty()
                && problem.text().contains(problem.subject().toString())
                && problem.text().contains(problem.field())
                && problem.text().contains(problem.value());
    }

    private static List<Problem> errors(Vector vector) {
        return Evaluation.of(vector).values().stream()
                .flatMap(stack -> Evaluation.problems(stack).stream())
                .filter(Problem::isError)
                .toList();
    }

    private static Set<Subject> subjects(ClusterView cluster) {
        Set<Subject> subjects = new HashSet<>();
        Stream.<List<? extends KubernetesObject>>of(cluster.ingresses(), cluster.services(), cluster.ingressClasses())
                .flatMap(List::stream)
                .forEach(object -> subjects.add(Subject.of(object)));
        cluster.ingressClasses().stream()
                .flatMap(found -> found.parameters().stream())
                .flatMap(parameters -> cluster.ingressClassParams(parameters.name()).stream())
                .forEach(params -> subjects.add(Subject.of(params)));
        return subjects;
    }
}
