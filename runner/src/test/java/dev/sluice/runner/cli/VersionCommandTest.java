package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionCommandTest {

    @Test
    void printsOneLineWithTheProgramsNameAndItsJava() {
        CommandRun run = CommandRun.of("version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("sluice \\S+ \\(Java [0-9]+\\)\n");
        assertThat(run.err()).isEmpty();
    }
}
