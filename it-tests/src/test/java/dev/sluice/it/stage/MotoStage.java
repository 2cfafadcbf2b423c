package dev.sluice.it.stage;

import static dev.sluice.it.stage.Patience.awaiting;

import dev.sluice.aws.AwsCloud;
import dev.sluice.aws.call.CallListener;
import dev.sluice.aws.session.AwsService;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.moto.SeededVpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** moto, the API server of {@code KUBECONFIG}, and the controller as a process of its own. */
public final class MotoStage implements Stage {
    private static final int ADDRESSES = 9;

    private final MotoServer moto;
    private final KubeCluster cluster = KubeCluster.emptied();
    private final SeededVpc vpc;
    private final List<String> instances = new ArrayList<>();
    private final List<String> addresses;
    private final AwsCloud cloud;
    private Optional<SluiceProcess> sluice = Optional.empty();

    private MotoStage(MotoServer moto) {
        this.moto = moto;
        moto.reset();
        Ec2Client ec2 = moto.clients().client(AwsService.EC2, Ec2Client.class, Ec2Client::builder);
        vpc = SeededVpc.create(ec2, "demo");
        vpc.nodes().forEach(node -> instances.add(node.instanceId()));
        instances.add(vpc.addNode(ec2).instanceId());
        addresses = vpc.addAddresses(ec2, vpc.nodes().getFirst(), ADDRESSES);
        cloud = AwsCloud.open(moto.settings(vpc.vpcId()), moto.surroundings(CallListener.none()));
    }

    public static MotoStage of(MotoServer moto) throws IOException {
        MotoStage stage = new MotoStage(moto);
        stage.cluster.apply(Manifests.customResourceDefinitions());
        stage.cluster.apply(Manifests.read("shop"));
        new PlayedNodes(stage).join(0);
        new PlayedNodes(stage).join(1);
        stage.sluice = Optional.of(stage.newProcess());
        return stage;
    }

    @Override
    public StoryCluster cluster() {
        return cluster;
    }

    @Override
    public StoryAws aws() {
        return new StoryAws(cloud.ports(), vpc.vpcId(), vpc.nodeSecurityGroup());
    }

    @Override
    public List<String> instances() {
        return List.copyOf(instances);
    }

    @Override
    public List<String> addresses() {
        return addresses;
    }

    @Override
    public void restartController() {
        sluice.ifPresent(SluiceProcess::close);
        sluice = Optional.of(newProcess());
    }

    private SluiceProcess newProcess() {
        try {
            List<String> flags = new ArrayList<>(SluiceProcess.flags(cluster, vpc, moto.endpoint()));
            flags.add("--enable-leader-election=false");
            return SluiceProcess.run("moto-stage", flags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            awaiting().until(() -> cluster.clear(PlayedDeployment.NAMESPACE));
        } finally {
            sluice.ifPresent(SluiceProcess::close);
            cloud.close();
        }
    }
}
