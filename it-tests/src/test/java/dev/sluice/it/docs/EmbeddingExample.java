package dev.sluice.it.docs;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.model.StackId;
import dev.sluice.core.reconcile.ClusterPlanning;
import dev.sluice.core.reconcile.ClusterPlanning.StackPlan;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.manifest.ManifestCluster;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;

/** What the README shows of embedding. */
final class EmbeddingExample {
    private EmbeddingExample() {}

    static SortedMap<StackId, StackPlan> plans(Path manifests, Path awsState) {
        // README: embedding
        var cluster = ManifestCluster.read(List.of(manifests)).view();
        var aws = SimulatedAws.load(awsState, Simulation.immediate(Clock.systemUTC()));
        var account = aws.world().account();
        var settings = ControllerSettings.defaults(new ClusterIdentity("demo", account.vpcId(), account.region()));
        var planning = new ClusterPlanning(aws.cloud(), settings, Clock.systemUTC(), Runnable::run);
        return planning.plan(cluster);
        // README: end
    }
}
