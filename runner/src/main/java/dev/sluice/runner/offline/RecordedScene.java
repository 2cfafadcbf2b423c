package dev.sluice.runner.offline;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.runner.access.StateFile;
import dev.sluice.runner.settings.Configuration;
import java.nio.file.Path;

/** Scenes whose AWS was written down in a state file. The file stays as it is, whatever is done to the scene. */
public final class RecordedScene {
    private RecordedScene() {}

    /**
     * Region and VPC are those of the file.
     *
     * @throws dev.sluice.aws.simulated.file.WorldFormatException if the file does not hold what AWS holds
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Scene of(ClusterView cluster, Path awsState, Configuration configuration) {
        SimulatedAws aws = StateFile.load(awsState);
        Account account = aws.world().account();
        return new Scene(cluster, aws.cloud(), configuration.controller(account.vpcId(), account.region()));
    }
}
