package dev.sluice.runner.cli;

import dev.sluice.core.evaluation.ClusterModels;
import dev.sluice.core.evaluation.ModelDocument;
import dev.sluice.core.plan.rendering.PlanText;
import dev.sluice.core.plan.rendering.SavedPlan;
import dev.sluice.core.problem.Problems;
import dev.sluice.runner.offline.Scene;
import dev.sluice.runner.plan.PlanReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sluice plan}: what the controller would do, without doing it. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Show what the controller would do, and do none of it.",
            "",
            "Compares what the Ingresses of a cluster want with what AWS holds. The cluster is a folder of manifests or the one of "
                    + "--kubeconfig; AWS is a file that 'sluice record' wrote, or the account itself, which is only read.",
            ""
        },
        footer = {"", TakesControllerFlags.FOOTER},
        exitCodeOnInvalidInput = 1,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything could be planned",
            "1:an error: in a stack, in a manifest, or on the command line",
            "2:with --detailed-exitcode, everything could be planned and something has to change"
        })
final class PlanCommand implements Callable<Integer>, TakesControllerFlags {
    /** How plans are printed. */
    enum Output {
        text,
        json,
        html,
        model
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private final PlanSource source = new PlanSource();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, html, or model for the desired state alone. Default: text")
    private Output output = Output.text;

    @Option(names = "--detailed-exitcode", description = "Exit with 2 if something has to change.")
    private boolean detailedExitCode;

    @Option(
            names = SavedPlans.OUT,
            paramLabel = "FILE",
            description = "Save the plan, for 'sluice apply FILE'. A plan with errors is not saved.")
    private Optional<Path> saveTo = Optional.empty();

    @Option(names = "--no-color", description = "No colors, even on a terminal.")
    private boolean noColor;

    PlanSource source() {
        return source;
    }

    @Override
    public Integer call() throws InterruptedException {
        return source.look(
                spec, CommandSettings.read(spec), output == Output.model ? this::printModel : this::printPlan);
    }

    private int printModel(Scene scene) {
        if (saveTo.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), SavedPlans.OUT + ": a model is no plan (expected: another output)");
        }
        ClusterModels models = ClusterModels.of(scene.settings(), scene.cluster(), scene.facts());
        spec.commandLine().getOut().println(ModelDocument.of(models).toPrettyString());
        return Problems.errorsAmong(models.problems()).isEmpty() ? 0 : 1;
    }

    private int printPlan(Scene scene) {
        PlanReport report = PlanSource.plan(scene);
        spec.commandLine()
                .getOut()
                .print(
                        switch (output) {
                            case text -> report.text(isColored() ? PlanText.Colour.ANSI : PlanText.Colour.NONE);
                            case json -> report.json();
                            case html -> report.html();
                            case model ->
                                throw new IllegalStateException("output: model (expected: a rendering of plans)");
                        });
        if (!report.isSound()) {
            saveTo.ifPresent(file -> spec.commandLine().getErr().println("not saved, as there are errors: " + file));
            return 1;
        }
        saveTo.ifPresent(file -> save(report, file));
        return detailedExitCode && report.hasChanges() ? 2 : 0;
    }

    private boolean isColored() {
        return !noColor && spec.commandLine().getColorScheme().ansi().enabled();
    }

    private void save(PlanReport report, Path file) {
        SavedPlan saved = SavedPlan.of(
                SavedPlans.folder(),
                SavedPlans.sources(spec.commandLine().getParseResult().originalArgs()),
                report.plans());
        try {
            Files.writeString(file, saved.write(report.plans()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
        spec.commandLine().getErr().println("saved: sluice apply " + file);
    }
}
