package dev.sluice.it.story;

import dev.sluice.it.stage.Stage;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The stories that every stage can play; a test class extends it and says which stage. */
abstract class StageStories {
    private Stage stage;

    /** A stage on which nothing has been played. */
    abstract Stage newStage() throws IOException;

    @BeforeEach
    void open() throws IOException {
        stage = newStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    abstract class OnStage {
        public Stage stage() {
            return stage;
        }
    }

    @Nested
    class OfPods extends OnStage implements PodStory {}

    @Nested
    class OfNodes extends OnStage implements NodeStory {}

    @Nested
    class OfRepairs extends OnStage implements RepairStory {}

    @Nested
    class OfSharedTargetGroups extends OnStage implements SharedTargetGroupStory {}
}
