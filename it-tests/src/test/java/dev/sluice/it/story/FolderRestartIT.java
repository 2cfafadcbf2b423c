package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.PATIENCE;
import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.Cloud;
import dev.sluice.it.stage.Manifests;
import dev.sluice.it.stage.SluiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sluice run --cluster-dir} as a process, one after the other on the same folder and the same AWS. */
class FolderRestartIT {

    @TempDir
    private Path root;

    @Test
    void whatWasDeletedWhileNoProcessRanIsCleanedUpByTheNextOne() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(root.resolve("manifests"));
        Files.writeString(folder.resolve("shop.yaml"), Manifests.read("shop"));
        Files.writeString(
                folder.resolve("nodes.yaml"),
                Manifests.read("cluster")
                        .replace("NODE_A", "i-0000000000000000a")
                        .replace("NODE_B", "i-0000000000000000b"));
        Path ingress = Files.writeString(folder.resolve("ingress.yaml"), Manifests.read("ingress-to-nodes"));
        try (SluiceProcess first = run()) {
            awaiting().untilAsserted(() -> assertThat(targets()).isEqualTo(2));
            first.kill();
        }

        Files.delete(ingress);
        try (SluiceProcess second = run()) {
            awaiting().untilAsserted(() -> assertThat(ours()).isZero());
            assertThat(second.stop(PATIENCE)).isZero();
        }
    }

    private SluiceProcess run() throws IOException {
        return SluiceProcess.run(
                "folder",
                List.of(
                        "--cluster-dir=" + root.resolve("manifests"),
                        "--aws=simulated",
                        "--aws-state=" + state(),
                        "--metrics-bind-addr=0",
                        "--health-probe-bind-addr=0"));
    }

    private Path state() {
        return root.resolve("aws.yaml");
    }

    /** How many targets AWS holds, by the file that a process keeps it in. */
    private int targets() {
        Cloud cloud = cloud();
        return cloud.targetGroups().list().stream()
                .mapToInt(group ->
                        cloud.targets().assuming("", "").health(group.arn()).size())
                .sum();
    }

    /** How many things AWS holds that are the controller's. */
    private int ours() {
        Cloud cloud = cloud();
        return cloud.loadBalancers().list().size()
                + cloud.targetGroups().list().size()
                + cloud.securityGroups()
                        .find(TagFilter.of(Map.of(TrackingTags.CLUSTER, "demo")))
                        .size();
    }

    private Cloud cloud() {
        return (Files.exists(state())
                        ? SimulatedAws.load(state(), Simulation.immediate(InstantSource.system()))
                        : SimulatedAws.example(Simulation.immediate(InstantSource.system())))
                .cloud();
    }
}
