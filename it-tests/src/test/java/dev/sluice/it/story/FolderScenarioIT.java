package dev.sluice.it.story;

import dev.sluice.aws.simulated.Simulation;
import dev.sluice.it.stage.SimulatedStage;
import dev.sluice.it.stage.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

/** The stories on a folder of manifests and the simulated AWS. */
class FolderScenarioIT extends StageStories {
    @TempDir
    private Path folder;

    @Override
    Stage newStage() throws IOException {
        return SimulatedStage.onFolder(folder, Simulation.immediate(InstantSource.system()));
    }
}
