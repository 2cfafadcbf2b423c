package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String PROGRAM = "./sluice ";

    @TempDir
    private Path folder;

    @Test
    void everyExampleOfThePageOnCommandsWorks() throws IOException {
        Files.copy(ROOT.resolve("examples/plan/aws.yaml"), folder.resolve("aws.yaml"));

        List<String> examples = examples();

        assertThat(examples).hasSizeGreaterThan(8);
        assertThat(examples).allSatisfy(example -> {
            CommandRun run = CommandRun.of(arguments(example));
            assertThat(run.exitCode()).as(example + "\n" + run.err()).isZero();
            assertThat(run.out()).as(example).isNotEmpty();
        });
    }

    /** In the order of the page: later ones may need what earlier ones wrote. */
    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        boolean inExample = false;
        for (String line : Files.readAllLines(ROOT.resolve("docs/commands.md"))) {
            if (line.startsWith("```")) {
                inExample = line.equals("```sh");
            } else if (inExample) {
                examples.add(line);
            }
        }
        return examples;
    }

    private String[] arguments(String example) {
        assertThat(example).startsWith(PROGRAM);
        return Stream.of(example.substring(PROGRAM.length()).split(" "))
                .map(this::located)
                .toArray(String[]::new);
    }

    /** Files of the project lie where the page says, others in a folder for this test. */
    private String located(String word) {
        if (word.startsWith("examples/")) {
            return ROOT.resolve(word).toString();
        }
        return word.equals("aws.yaml") || word.equals("plan.json")
                ? folder.resolve(word).toString()
                : word;
    }
}
