package dev.sluice.it.story;

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
        stage = SimulatedStage.onApiServer(RollingUpdateStory.patientWithTargets(clock));
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
