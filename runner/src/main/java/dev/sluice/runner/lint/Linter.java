package dev.sluice.runner.lint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.AnnotationReview;
import dev.sluice.core.evaluation.ClusterModels;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.manifest.ManifestCluster;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what is wrong with the manifests of a cluster: everything that building its stacks reports, and annotations
 * that nobody reads, also on objects that belong to no stack.
 */
public final class Linter {
    private final ControllerSettings settings;

    public Linter(ControllerSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /** Findings in the order of files and lines, with the answers of an AWS that is known. */
    public List<Finding> lint(ManifestCluster cluster, Facts facts) {
        return findings(cluster, problems(cluster, facts));
    }

    /** The same without what only AWS can tell; {@code assumed} stands in for it. */
    public List<Finding> lintWithoutAws(ManifestCluster cluster, Facts assumed) {
        return findings(
                cluster,
                problems(cluster, assumed).filter(problem -> problem.code().blame() != Blame.AWS));
    }

    private static List<Finding> findings(ManifestCluster cluster, Stream<Problem> problems) {
        TreeSet<Finding> findings = new TreeSet<>();
        problems.forEach(problem -> findings.add(ManifestFindings.of(problem, cluster)));
        return List.copyOf(findings);
    }

    private Stream<Problem> problems(ManifestCluster cluster, Facts facts) {
        Stream<Problem> ofObjects =
                cluster.objects().stream().flatMap(object -> AnnotationReview.warnings(object).stream());
        Stream<Problem> ofStacks = ClusterModels.of(settings, cluster.view(), facts).problems().stream();
        return Stream.concat(ofObjects, ofStacks);
    }
}
