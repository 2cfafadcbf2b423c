package dev.sluice.it.story;

import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.call.Wait;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.it.stage.SimulatedStage;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

/** Rolling updates on an API server. */
class RollingUpdateE2E implements RollingUpdateStory {
    private final ManualClock clock = new ManualClock();

    @AutoClose
    private SimulatedStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = SimulatedStage.onApiServer(
                Simulation.immediate(clock).withPace(Pace.lifelike().withProvisioning(Wait.none())));
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
