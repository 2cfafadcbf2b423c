package dev.sluice.runner.lint;

import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Severity;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.k8s.manifest.ManifestError;
import dev.sluice.k8s.manifest.ManifestException;
import dev.sluice.k8s.manifest.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Puts what is wrong at the place in the manifests where it stands. */
public final class ManifestFindings {
    private static final String INVALID_MANIFEST = "INVALID_MANIFEST";

    private ManifestFindings() {}

    /** What keeps manifests from being read. */
    public static List<Finding> of(ManifestException unreadable) {
        return unreadable.errors().stream().map(ManifestFindings::of).toList();
    }

    private static Finding of(ManifestError error) {
        SourceLocation place = error.location();
        return new Finding(
                Severity.ERROR,
                INVALID_MANIFEST,
                place.file().toString(),
                place.line(),
                place.column(),
                "",
                error.message());
    }

    /** What is wrong with an object of the cluster; an object that is in no manifest has no place. */
    static Finding of(Problem problem, ManifestCluster cluster) {
        Optional<SourceLocation> place = problem.field().isEmpty()
                ? cluster.location(problem.subject())
                : cluster.location(problem.subject(), problem.field());
        return new Finding(
                problem.severity(),
                problem.code().name(),
                place.map(found -> found.file().toString()).orElse(""),
                place.map(SourceLocation::line).orElse(0),
                place.map(SourceLocation::column).orElse(0),
                problem.subject().toString(),
                problem.text());
    }
}
