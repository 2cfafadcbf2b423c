package dev.sluice.runner.cli;

import dev.sluice.k8s.manifest.ManifestCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

    /** Refuses a command line without manifests. */
    void require(CommandSpec command) {
        if (texts.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "missing -f PATH (expected: manifests, or a folder of them)");
        }
    }

    /** The cluster that the manifests describe. */
    ManifestCluster cluster() {
        return ManifestCluster.read(paths());
    }

    /** Gives up an argument that follows the option's values and was not meant as one of them. */
    Optional<String> release(Predicate<String> stranger) {
        Optional<String> found = texts.stream().filter(stranger).findFirst();
        found.ifPresent(texts::remove);
        return found;
    }
}
