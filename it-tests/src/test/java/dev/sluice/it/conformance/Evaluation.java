package dev.sluice.it.conformance;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.evaluation.ClusterModels;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Evaluates a case with the parts that the command line has: manifests, simulated AWS, flags. */
final class Evaluation {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private Evaluation() {}

    static ClusterModels of(Vector vector) {
        return of(vector, ManifestCluster.read(List.of(vector.manifests())).view());
    }

    /** The same with another cluster in place of the case's. */
    static ClusterModels of(Vector vector, ClusterView cluster) {
        SimulatedAws aws = SimulatedAws.load(vector.awsState(), Simulation.immediate(CLOCK));
        Account account = aws.world().account();
        ControllerSettings settings =
                SettingsReader.read(FlagValues.parse(vector.flags())).controller(account.vpcId(), account.region());
        return ClusterModels.of(settings, cluster, CloudFacts.ofOneRun(aws.cloud(), cluster, settings, CLOCK));
    }
}
