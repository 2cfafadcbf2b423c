package dev.sluice.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.reconcile.ClusterPlanning.StackPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "sluice", "it", "docs");

    @Test
    void theEmbeddingExamplePlansTheGame() {
        SortedMap<StackId, StackPlan> plans =
                EmbeddingExample.plans(ROOT.resolve("examples/plan/cluster"), ROOT.resolve("examples/plan/aws.yaml"));

        assertThat(plans.get(new StackId("game-2048", "ingress-2048")))
                .isInstanceOfSatisfying(
                        StackPlan.Planned.class,
                        planned -> assertThat(planned.plan().summary()).isEqualTo(new Plan.Summary(7, 0, 0, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EmbeddingExample", "LoopsExample", "ExtensionExample"})
    void theReadmeShowsTheExamplesAsTheyAreTested(String example) throws IOException {
        String source = Files.readString(SOURCES.resolve(example + ".java"));
        String shown = source.substring(
                        source.indexOf('\n', source.indexOf("// README: e")) + 1, source.indexOf("// README: end"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + shown + "\n```");
    }
}
