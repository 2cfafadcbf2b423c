package dev.sluice.it.story;

import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.call.Wait;
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
        stage = SimulatedStage.onFolder(
                folder, Simulation.immediate(clock).withPace(Pace.lifelike().withProvisioning(Wait.none())));
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
