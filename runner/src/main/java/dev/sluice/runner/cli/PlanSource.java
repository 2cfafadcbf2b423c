package dev.sluice.runner.cli;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.reconcile.ClusterPlanning;
import dev.sluice.runner.live.LiveCloud;
import dev.sluice.runner.live.LiveCluster;
import dev.sluice.runner.offline.RecordedScene;
import dev.sluice.runner.offline.Scene;
import dev.sluice.runner.plan.PlanReport;
import dev.sluice.runner.settings.Configuration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which cluster and which AWS a plan is about. */
final class PlanSource {
    /** Where AWS is. */
    enum Cloud {
        live
    }

    @Mixin
    private final ManifestOptions manifests = new ManifestOptions();

    @Option(names = "--aws-state", paramLabel = "FILE", description = "What AWS holds, as 'sluice record' writes it.")
    private Optional<Path> awsState = Optional.empty();

    @Option(
            names = "--aws",
            paramLabel = "live",
            description =
                    "Look at the account itself. The cluster is the one of --kubeconfig, unless -f names manifests.")
    private Optional<Cloud> aws = Optional.empty();

    /** What a command does with a scene while it is open. */
    @FunctionalInterface
    interface Use {
        int of(Scene scene);
    }

    /** The file that stands for AWS, if one does. */
    Optional<Path> awsState() {
        return awsState;
    }

    /** The files and folders that the options name. */
    Stream<Path> paths() {
        return Stream.concat(manifests.paths().stream(), awsState.stream());
    }

    ManifestOptions manifests() {
        return manifests;
    }

    /** Opens the scene that the options describe, to be looked at only. */
    int look(CommandSpec command, Configuration configuration, Use use) throws InterruptedException {
        if (awsState.isPresent() == aws.isPresent()) {
            throw new ParameterException(
                    command.commandLine(), "where is AWS? (expected: either --aws-state FILE or --aws live)");
        }
        if (awsState.isPresent()) {
            manifests.require(command);
            return use.of(RecordedScene.of(manifests.cluster().view(), awsState.get(), configuration));
        }
        try (LiveCloud cloud = LiveCloud.open(configuration, Main.Version.text())) {
            if (manifests.given()) {
                return use.of(scene(manifests.cluster().view(), cloud, configuration));
            }
            try (LiveCluster cluster = LiveCluster.read(configuration)) {
                return use.of(scene(cluster.view(), cloud, configuration));
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(requireNonNull(e.getMessage()), e);
        }
    }

    private static Scene scene(ClusterView cluster, LiveCloud cloud, Configuration configuration) {
        return new Scene(cluster, cloud.ports(), configuration.controller(cloud.vpcId(), cloud.region()));
    }

    /** The plans for everything in the scene, as it is now. */
    static PlanReport plan(Scene scene) {
        try (ExecutorService reads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new PlanReport(new ClusterPlanning(scene.cloud(), scene.settings(), Clock.systemUTC(), reads)
                    .plan(scene.cluster()));
        }
    }
}
