package dev.sluice.it.benchmark.large;

import static org.awaitility.Awaitility.await;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Cloud;
import dev.sluice.k8s.platform.Platform;
import dev.sluice.runner.access.OpenCloud;
import dev.sluice.runner.access.OpenCluster;
import dev.sluice.runner.controller.ControllerLaunch;
import dev.sluice.runner.logging.Logging;
import dev.sluice.runner.settings.Configuration;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The whole controller on a large cluster, which it reads over HTTP, and on the simulated AWS. */
public final class LargeScene implements AutoCloseable {
    /** No budget: only that a run that hangs ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LargeCluster cluster;
    private final LargeClusterProcess server;
    private final TargetCallSignals signals = new TargetCallSignals();
    private final CompletableFuture<Platform> platform = new CompletableFuture<>();
    private final ControllerLaunch launch;
    private final Path kubeconfig;

    private LargeScene(LargeCluster cluster) throws IOException {
        Logging.forCommand();
        this.cluster = cluster;
        this.server = LargeClusterProcess.start(cluster);
        this.kubeconfig = Files.createTempFile("large", ".kubeconfig");
        Files.writeString(kubeconfig, """
                {apiVersion: v1, kind: Config, current-context: large,
                 clusters: [{name: large, cluster: {server: "%s"}}],
                 contexts: [{name: large, context: {cluster: large, user: nobody}}],
                 users: [{name: nobody, user: {}}]}
                """.formatted(server.address()));
        this.launch = new ControllerLaunch(configuration());
    }

    /** A cluster and its account, before a controller comes. */
    public static LargeScene of(int bindings, int podsOfBinding) {
        try {
            return new LargeScene(new LargeCluster(bindings, podsOfBinding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The account of this cluster, all in place. */
    public SimulatedAws account() {
        return LargeAccount.of(cluster);
    }

    /** Starts the controller and returns when it has read everything and verified every binding. */
    public void start(SimulatedAws account) {
        Cloud cloud = signals.on(account.cloud());
        Thread.ofPlatform()
                .daemon()
                .name("controller")
                .start(() -> launch.run(
                        (configuration, meters) -> {
                            Platform opened = OpenCluster.live(configuration, meters);
                            platform.complete(opened);
                            return opened;
                        },
                        (configuration, meters) -> new OpenCloud(
                                cloud, "us-west-2", account.world().account().vpcId(), () -> {})));
        await().atMost(PATIENCE)
                .until(() -> platform.isDone()
                        && bindings().size() == cluster.bindings()
                        && bindings().stream().allMatch(LargeScene::isSettled));
    }

    /** The last pod of the binding leaves; returns when the controller has deregistered it and is done. */
    public void leave(int binding) {
        signals.expectDeregistration();
        toggle(binding);
        signals.awaitDeregistration();
        awaitSettled(binding);
    }

    /** The last pod of the binding comes back; returns with the Register call. */
    public void join(int binding) {
        signals.expectRegistration();
        toggle(binding);
        signals.awaitRegistration();
    }

    /** Waits until the controller has noted that the binding is in line. */
    public void awaitSettled(int binding) {
        ObjectKey key = new ObjectKey(LargeCluster.NAMESPACE, "b" + binding);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> platform.join()
                        .cluster()
                        .targetGroupBinding(key)
                        .filter(LargeScene::isSettled)
                        .isPresent());
    }

    private List<TargetGroupBinding> bindings() {
        return platform.join().cluster().targetGroupBindings();
    }

    private static boolean isSettled(TargetGroupBinding binding) {
        return !binding.meta()
                .annotations()
                .getOrDefault(TargetGroupBinding.CHECKPOINT, "")
                .isEmpty();
    }

    private void toggle(int binding) {
        try {
            server.toggleLastPod(binding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Configuration configuration() {
        Map<String, List<String>> flags = new TreeMap<>(Map.of(
                "cluster-name", List.of("load"),
                "kubeconfig", List.of(kubeconfig.toString()),
                "enable-leader-election", List.of("false"),
                "metrics-bind-addr", List.of("0"),
                "health-probe-bind-addr", List.of("0")));
        return SettingsReader.read(FlagValues.parse(flags));
    }

    @Override
    public void close() {
        launch.requestStop();
        server.close();
        try {
            Files.delete(kubeconfig);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
