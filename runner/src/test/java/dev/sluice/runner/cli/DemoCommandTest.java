package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoCommandTest {

    @Test
    void showsAPlanBeforeEachStepAndLeavesNothing() {
        CommandRun run = CommandRun.of("demo");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "10 to create",
                        "host shop.example.com and path /cart or /cart/*",
                        "1 to modify",
                        "host shop.example.com and path /basket or /basket/*",
                        "6 to delete",
                        "What AWS holds of ours now:\n\n  nothing\n");
    }
}
