package dev.sluice.it.story;

import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.stage.MotoStage;
import dev.sluice.it.stage.Stage;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stories on an API server and moto, with the controller as a process of its own. */
class MotoStoriesE2E {
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    private MotoStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = MotoStage.of(MOTO);
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
