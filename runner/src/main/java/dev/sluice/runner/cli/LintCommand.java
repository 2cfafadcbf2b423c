package dev.sluice.runner.cli;

import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.k8s.manifest.ManifestException;
import dev.sluice.runner.lint.Finding;
import dev.sluice.runner.lint.LintJson;
import dev.sluice.runner.lint.LintSarif;
import dev.sluice.runner.lint.LintText;
import dev.sluice.runner.lint.Linter;
import dev.sluice.runner.lint.ManifestFindings;
import dev.sluice.runner.offline.AssumedFacts;
import dev.sluice.runner.offline.RecordedScene;
import dev.sluice.runner.offline.Scene;
import dev.sluice.runner.settings.Configuration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice lint}: what is wrong with manifests, with file and line. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Find what is wrong with manifests, before they are applied.",
            "",
            "Prints every problem and every warning with its file, line and object. AWS is not asked: what depends on it, "
                    + "such as subnets and certificates, is looked at only with --aws-state.",
            ""
        },
        sortOptions = false,
        sortSynopsis = false,
        footer = {"", TakesControllerFlags.FOOTER},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing wrong, or warnings only", "1:problems; with --strict also warnings", "2:wrong usage"
        })
final class LintCommand implements Callable<Integer>, TakesControllerFlags {
    /** How findings are printed. */
    enum Output {
        text,
        json,
        sarif
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ManifestOptions manifests = new ManifestOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or sarif (for code hosts). Default: text")
    private Output output = Output.text;

    @Option(names = "--strict", description = "Let warnings count as problems.")
    private boolean strict;

    @Option(names = "--aws-state", paramLabel = "FILE", description = "What AWS holds, as 'sluice record' writes it.")
    private Optional<Path> awsState = Optional.empty();

    @Override
    public Integer call() {
        manifests.require(spec);
        List<Finding> findings = findings(CommandSettings.quietly(spec));
        spec.commandLine()
                .getOut()
                .print(
                        switch (output) {
                            case text -> LintText.of(findings);
                            case json -> LintJson.of(findings);
                            case sarif -> LintSarif.of(findings);
                        });
        return findings.stream().anyMatch(finding -> strict || finding.isError()) ? 1 : 0;
    }

    private List<Finding> findings(Configuration configuration) {
        ManifestCluster cluster;
        try {
            cluster = manifests.cluster();
        } catch (ManifestException e) {
            return ManifestFindings.of(e);
        }
        if (cluster.objects().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("note: nothing that load balancers are made from in " + manifests.paths());
        }
        if (awsState.isPresent()) {
            Scene scene = RecordedScene.of(cluster.view(), awsState.get(), configuration);
            return new Linter(scene.settings()).lint(cluster, scene.facts());
        }
        ControllerSettings settings = AssumedFacts.settings(configuration);
        return new Linter(settings).lintWithoutAws(cluster, new AssumedFacts(cluster.view(), settings));
    }
}
