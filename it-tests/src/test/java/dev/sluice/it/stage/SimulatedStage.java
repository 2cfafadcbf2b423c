package dev.sluice.it.stage;

import static dev.sluice.it.stage.Patience.awaiting;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.InterfaceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.k8s.call.RequestListener;
import dev.sluice.k8s.platform.Platform;
import dev.sluice.k8s.watch.Snapshot;
import dev.sluice.runner.access.OpenCloud;
import dev.sluice.runner.access.OpenCluster;
import dev.sluice.runner.settings.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The simulated AWS and a controller in this process, on a folder or on the API server of {@code KUBECONFIG}. */
public final class SimulatedStage implements Stage {
    private static final String NODE_SECURITY_GROUP = "sg-0d3110000000000bb";

    private final SimulatedAws aws;
    private final StoryCluster cluster;
    private final Optional<KubeCluster> server;
    private final Map<String, String> flags;
    private final Function<Configuration, Platform> platforms;
    private volatile Optional<Platform> platform = Optional.empty();
    private Optional<EmbeddedController> controller = Optional.empty();

    private SimulatedStage(SimulatedAws aws, Optional<Path> folder, Optional<KubeCluster> server) {
        this.aws = aws;
        this.server = server;
        this.flags = server.map(kube -> Map.of("kubeconfig", kube.kubeconfig())).orElse(Map.of());
        this.platforms = configuration -> folder.map(
                        path -> OpenCluster.folder(path, Optional.of(path.resolve(".written")), configuration))
                .orElseGet(() -> OpenCluster.live(configuration, RequestListener.none()));
        this.cluster = folder.<StoryCluster>map(path -> new FolderCluster(path, this::seen))
                .orElseGet(server::orElseThrow);
        giveAddresses();
    }

    public static SimulatedStage onFolder(Path folder, Simulation simulation) throws IOException {
        SimulatedStage stage = new SimulatedStage(
                SimulatedAws.example(simulation), Optional.of(Files.createDirectories(folder)), Optional.empty());
        return stage.begin();
    }

    public static SimulatedStage onApiServer(Simulation simulation) throws IOException {
        KubeCluster server = KubeCluster.emptied();
        server.apply(Manifests.customResourceDefinitions());
        return new SimulatedStage(SimulatedAws.example(simulation), Optional.empty(), Optional.of(server)).begin();
    }

    private SimulatedStage begin() throws IOException {
        cluster.apply(Manifests.read("shop"));
        new PlayedNodes(this).join(0);
        new PlayedNodes(this).join(1);
        startController();
        return this;
    }

    /** What the controller sees; nothing while it starts. */
    private ClusterView seen() {
        return platform.map(Platform::cluster).orElseGet(() -> Snapshot.of(List.of()));
    }

    /** Some for pods on the interface of the first instance, beside its own. */
    private void giveAddresses() {
        aws.calls().happen(draft -> {
            InterfaceRow row = draft.all(Tables.INTERFACES).getFirst();
            NetworkInterface found = row.networkInterface();
            List<String> all = new ArrayList<>(found.privateIpv4Addresses());
            all.addAll(addresses());
            draft.put(
                    Tables.INTERFACES,
                    new InterfaceRow(
                            new NetworkInterface(
                                    found.id(),
                                    found.deviceIndex(),
                                    all,
                                    found.ipv6Addresses(),
                                    found.ipv4Prefixes(),
                                    found.ipv6Prefixes(),
                                    found.securityGroups()),
                            row.vpcId(),
                            row.instanceId()));
        });
    }

    public SimulatedAws simulated() {
        return aws;
    }

    @Override
    public StoryCluster cluster() {
        return cluster;
    }

    @Override
    public StoryAws aws() {
        return new StoryAws(aws.cloud(), aws.world().account().vpcId(), NODE_SECURITY_GROUP);
    }

    @Override
    public List<String> instances() {
        return aws.world().all(Tables.INSTANCES).stream().map(InstanceRow::id).toList();
    }

    @Override
    public List<String> addresses() {
        return IntStream.rangeClosed(101, 109)
                .mapToObj(last -> "10.0.64." + last)
                .toList();
    }

    @Override
    public void restartController() {
        controller.ifPresent(EmbeddedController::close);
        startController();
    }

    private void startController() {
        OpenCloud open = new OpenCloud(
                aws.cloud(),
                aws.world().account().region(),
                aws.world().account().vpcId(),
                () -> {});
        controller = Optional.of(EmbeddedController.start(
                flags,
                configuration -> {
                    Platform opened = platforms.apply(configuration);
                    platform = Optional.of(opened);
                    return opened;
                },
                open));
    }

    @Override
    public void close() {
        try {
            server.ifPresent(kube -> awaiting().until(() -> kube.clear(PlayedDeployment.NAMESPACE)));
        } finally {
            controller.ifPresent(EmbeddedController::close);
        }
    }
}
