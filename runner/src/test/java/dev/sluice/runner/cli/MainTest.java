package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void withoutACommandItSaysWhatThereIs() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("AWS load balancers for Kubernetes.", "crds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "plan", "apply", "lint", "explain", "doctor", "record", "run", "crds", "version"})
    void everyCommandTellsWhatItTakes(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: sluice " + command + " ").contains("--help");
        assertThat(CommandRun.of().out()).contains("\n  " + command + " ");
    }

    @Test
    void anUnknownCommandIsRefused() {
        CommandRun run = CommandRun.of("plam");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("unknown command: plam (did you mean plan?)\n");
    }
}
