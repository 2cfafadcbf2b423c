package dev.sluice.it.story;

import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.stage.MotoStage;
import dev.sluice.it.stage.Stage;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stories on an API server and moto, with the controller as a process of its own. */
class MotoStoriesE2E extends StageStories {
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    @Override
    Stage newStage() throws IOException {
        return MotoStage.of(MOTO);
    }
}
