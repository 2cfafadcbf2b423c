package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void withoutACommandItSaysWhatThereIs() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("AWS load balancers for Kubernetes.", "crds");
    }

    @Test
    void anUnknownCommandIsRefused() {
        CommandRun run = CommandRun.of("plam");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("unexpected argument: plam\n");
    }
}
