package dev.sluice.runner.cli;

import dev.sluice.k8s.manifest.ManifestCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** The option that names the manifests of a cluster. */
final class ManifestOptions {
    @Option(
            names = {"-f", "--filename"},
            arity = "1..*",
            paramLabel = "PATH",
            description = "Manifests: YAML or JSON files, or folders with such files in them and below.")
    private List<String> texts = new ArrayList<>();

    boolean given() {
        return !texts.isEmpty();
    }

    List<Path> paths() {
        return texts.stream().map(Path::of).toList();
    }

    /** The cluster that the manifests describe. */
    ManifestCluster cluster() {
        return ManifestCluster.read(paths());
    }

    /** Gives up a word that stands behind the option and was never meant for it. */
    Optional<String> release(Predicate<String> stranger) {
        Optional<String> found = texts.stream().filter(stranger).findFirst();
        found.ifPresent(texts::remove);
        return found;
    }
}
