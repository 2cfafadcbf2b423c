package dev.sluice.runner.cli;

import dev.sluice.core.plan.rendering.PlanText;
import dev.sluice.runner.demo.Demo;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sluice demo}: the controller at work, without a cluster and without an AWS account. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Show the controller at work on example manifests and a simulated AWS. Needs nothing, takes seconds.")
final class DemoCommand implements Callable<Integer> {
    private static final Map<String, List<String>> FLAGS = Map.of(
            "cluster-name", List.of("demo"), "metrics-bind-addr", List.of("0"), "health-probe-bind-addr", List.of("0"));

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PlanText planText = new PlanText(
                spec.commandLine().getColorScheme().ansi().enabled() ? PlanText.Colour.ANSI : PlanText.Colour.NONE);
        if (!new Demo(SettingsReader.read(FlagValues.parse(FLAGS)), planText, out).play()) {
            throw new CommandFailedException(
                    "the demo's controller did not finish in time; run it again with more CPU");
        }
        out.println();
        out.println("Done. Try it on your manifests: sluice plan -f DIR --aws-state examples/plan/aws.yaml");
        return 0;
    }
}
