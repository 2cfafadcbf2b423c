package dev.sluice.runner.cli;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.apply.Applied;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.plan.rendering.SavedPlan;
import dev.sluice.runner.offline.Scene;
import dev.sluice.runner.plan.PlanExecution;
import dev.sluice.runner.plan.PlanReport;
import dev.sluice.runner.plan.WritableScene;
import dev.sluice.runner.settings.Configuration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice apply}: does what a saved plan says, and nothing else. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Do what a saved plan says.",
            "",
            "Makes the plan again from the same sources. If that gives the same steps, exactly those are done; if the manifests, "
                    + "the cluster or AWS have moved on since, nothing is.",
            ""
        },
        exitCodeOnInvalidInput = 1,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is done", "1:refused, or something could not be done"})
final class ApplyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "As 'sluice plan --out FILE' wrote it.")
    private Path file;

    @Override
    public Integer call() throws InterruptedException {
        SavedPlan saved = SavedPlans.read(file);
        CommandLine line =
                requireNonNull(spec.commandLine().getParent()).getSubcommands().get("plan");
        PlanCommand plan = requireNonNull(line).getCommand();
        parse(line, saved.sources());
        SavedPlans.requireSources(file, saved, plan.source().paths());
        Configuration configuration = CommandSettings.quietly(line.getCommandSpec());
        return plan.source()
                .look(line.getCommandSpec(), configuration, scene -> apply(saved, plan.source(), scene, configuration));
    }

    private void parse(CommandLine plan, List<String> sources) {
        try {
            plan.parseArgs(sources.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new CommandFailedException(
                    file + ": sources: " + sources + ": " + e.getMessage() + " (expected: arguments of 'sluice plan')",
                    e);
        }
    }

    private int apply(SavedPlan saved, PlanSource source, Scene looked, Configuration configuration) {
        PlanReport report = PlanSource.plan(looked);
        List<String> movedOn = saved.movedOn(report.plans());
        if (!movedOn.isEmpty()) {
            throw new CommandFailedException(file + ": the world has moved on since, in " + movedOn
                    + " (make the plan again, nothing was done)");
        }
        try (WritableScene scene = writable(source, looked.cluster(), configuration);
                ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor()) {
            return print(new PlanExecution(scene.scene(), scene.bindings(), steps).apply(report));
        }
    }

    private static WritableScene writable(PlanSource source, ClusterView cluster, Configuration configuration) {
        if (source.awsState().isPresent()) {
            return WritableScene.recorded(cluster, source.awsState().get(), configuration);
        }
        if (source.manifests().given()) {
            throw new CommandFailedException(
                    "the plan is about manifests, and bindings need a cluster (expected: a plan made with --kubeconfig)");
        }
        return WritableScene.live(cluster, configuration, Main.Version.text());
    }

    private int print(List<Applied> all) {
        PrintWriter out = spec.commandLine().getOut();
        if (all.isEmpty()) {
            out.println("Nothing to do: everything is as the plan says already.");
        }
        for (Applied applied : all) {
            applied.done().forEach(task -> out.println("done: " + task));
            applied.failures().forEach(failure -> out.println("failed: " + failure.task() + ": " + failure.message()));
            applied.skipped()
                    .forEach(skip -> out.println("skipped: " + skip.task() + ", because of " + skip.because()));
            applied.requeue().ifPresent(requeue -> out.println("not through yet: " + requeue.reason()));
            applied.hostNames().forEach((balancer, host) -> out.println(balancer.id() + ": " + host));
        }
        return all.stream().allMatch(Applied::succeeded) ? 0 : 1;
    }
}
