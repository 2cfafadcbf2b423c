package dev.sluice.it.story;

import dev.sluice.core.given.port.ManualClock;
import dev.sluice.it.stage.SimulatedStage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Rolling updates on a folder of manifests. */
class RollingUpdateScenarioIT implements RollingUpdateStory {
    private final ManualClock clock = new ManualClock();

    @TempDir
    private Path folder;

    @AutoClose
    private SimulatedStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = SimulatedStage.onFolder(folder, RollingUpdateStory.patientWithTargets(clock));
    }

    @Override
    public SimulatedStage stage() {
        return stage;
    }

    @Override
    public ManualClock clock() {
        return clock;
    }
}
