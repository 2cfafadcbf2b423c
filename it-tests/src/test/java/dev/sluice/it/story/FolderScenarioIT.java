package dev.sluice.it.story;

import dev.sluice.aws.simulated.Simulation;
import dev.sluice.it.stage.SimulatedStage;
import dev.sluice.it.stage.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The stories on a folder of manifests and the simulated AWS. */
class FolderScenarioIT {
    @TempDir
    private Path folder;

    private SimulatedStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = SimulatedStage.onFolder(folder, Simulation.immediate(InstantSource.system()));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Nested
    class OfPods implements PodStory {
        @Override
        public Stage stage() {
            return stage;
        }
    }

    @Nested
    class OfNodes implements NodeStory {
        @Override
        public Stage stage() {
            return stage;
        }
    }

    @Nested
    class OfRepairs implements RepairStory {
        @Override
        public Stage stage() {
            return stage;
        }
    }

    @Nested
    class OfSharedTargetGroups implements SharedTargetGroupStory {
        @Override
        public Stage stage() {
            return stage;
        }
    }
}
