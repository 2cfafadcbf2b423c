package dev.sluice.runner.cli;

import dev.sluice.k8s.platform.Platform;
import dev.sluice.runner.access.OpenCloud;
import dev.sluice.runner.access.OpenCluster;
import dev.sluice.runner.controller.ControllerLaunch;
import dev.sluice.runner.logging.Logging;
import dev.sluice.runner.metrics.AwsCallMeters;
import dev.sluice.runner.metrics.RequestMeters;
import dev.sluice.runner.settings.Configuration;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.InvalidFlagsException;
import dev.sluice.runner.settings.SettingsReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code sluice run}: the controller, until it is asked to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run the controller on a cluster, or on a folder of manifests and the simulated AWS.",
        exitCodeOnInvalidInput = 2)
final class RunCommand implements Callable<Integer>, TakesControllerFlags {
    private static final Logger LOG = LoggerFactory.getLogger("setup");

    /** What the controller writes to the objects of a folder; manifests have no such name. */
    private static final String CLUSTER_STATE = ".sluice-cluster";

    /** The name of the cluster that a folder of manifests stands for. */
    private static final Map<String, String> FOLDER_FLAGS =
            Map.of("cluster-name", "demo", "enable-leader-election", "false");

    @Option(
            names = "--cluster-dir",
            paramLabel = "DIR",
            description = "Watch this folder of manifests instead of a cluster.")
    private Optional<Path> clusterDir = Optional.empty();

    @Option(
            names = "--aws",
            paramLabel = "live|simulated",
            description = "Where AWS is: the account itself (default), or simulated in this process.")
    private AwsChoice aws = AwsChoice.live;

    @Option(
            names = "--aws-state",
            paramLabel = "FILE",
            description =
                    "Keep the simulated AWS in this file, and what is written to the objects of --cluster-dir beside"
                            + " it; without, AWS begins with an example VPC and both end with the process.")
    private Optional<Path> awsState = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Where AWS is; the names are those of the option's values. */
    enum AwsChoice {
        live,
        simulated
    }

    @Override
    public boolean listsFlagsInHelp() {
        return true;
    }

    @Override
    public Integer call() throws InterruptedException {
        FlagValues flags = flags();
        Logging.forController();
        LOG.atInfo().addKeyValue("GitVersion", Main.Version.text()).log("version");
        try {
            Configuration configuration = SettingsReader.read(flags);
            if (configuration.debug()) {
                Logging.forControllerInDetail();
            }
            SettingsReader.warnings(flags).forEach(LOG::warn);
            return new ControllerLaunch(configuration).run(this::platform, this::cloud);
        } catch (InvalidFlagsException e) {
            // Flags that can be parsed and make no sense are upstream's other kind of failure: a log line, and exit
            // code 1.
            LOG.error("unable to load controller config", e);
            return ExitCode.SOFTWARE;
        }
    }

    private FlagValues flags() {
        if (awsState.isPresent() && aws == AwsChoice.live) {
            throw new ParameterException(
                    spec.commandLine(), "--aws-state needs --aws simulated (the account keeps its own state)");
        }
        ParseResult parsed = spec.commandLine().getParseResult();
        try {
            return clusterDir.isPresent() ? FlagOptions.values(parsed, FOLDER_FLAGS) : FlagOptions.values(parsed);
        } catch (InvalidFlagsException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Platform platform(Configuration configuration, RequestMeters meters) {
        return clusterDir
                .map(folder -> OpenCluster.folder(folder, clusterState(folder), configuration))
                .orElseGet(() -> OpenCluster.live(configuration, meters));
    }

    /** Beside the file of the simulated AWS, since one without the other is of no use. */
    private Optional<Path> clusterState(Path folder) {
        return switch (aws) {
            case live -> Optional.of(folder.resolve(CLUSTER_STATE));
            case simulated -> awsState.map(file -> file.resolveSibling(file.getFileName() + CLUSTER_STATE));
        };
    }

    private OpenCloud cloud(Configuration configuration, AwsCallMeters meters) {
        return switch (aws) {
            case live -> OpenCloud.live(configuration, Main.Version.text(), meters);
            case simulated -> OpenCloud.simulated(awsState);
        };
    }
}
