package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordCommandTest {

    @Test
    void asksForTheFileToWrite() {
        CommandRun run = CommandRun.of("record", "--aws", "live");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Missing required option: '--output=FILE'");
    }

    @Test
    void takesNoOtherSourceThanTheAccount() {
        CommandRun run = CommandRun.of("record", "--aws", "simulated", "-o", "aws.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("--aws", "simulated");
    }

    @Test
    void aFlagThatCannotBeReadIsNamed() {
        CommandRun run = CommandRun.of(
                "record",
                "-o",
                "aws.yaml",
                "--aws-region",
                "eu-west-1",
                "--aws-vpc-id",
                "vpc-1",
                "--aws-api-throttle",
                "x");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("x").doesNotContain("Exception");
    }
}
