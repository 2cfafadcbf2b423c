package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunCommandTest {

    @Test
    void anUnknownFlagIsRefusedWithTheNearestRightOne() {
        CommandRun run = CommandRun.of("run", "--cluster-nam=x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("unknown flag: --cluster-nam (did you mean --cluster-name?)\n");
    }

    @Test
    void everyTextThatNoFlagTakesIsNamedAtOnce() {
        CommandRun run = CommandRun.of("run", "--sync-period=soon", "--aws-max-retries=many");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("""
                        invalid argument "many" for "--aws-max-retries" flag: "many" is no whole number
                        invalid argument "soon" for "--sync-period" flag: "soon" is no duration (expected: such as 90s or 10h0m0s)
                        """);
    }

    @Test
    void withoutAClusterNameItDoesNotStart() {
        assertThat(CommandRun.of("run").exitCode()).isEqualTo(1);
    }

    @Test
    void withoutAVpcItDoesNotStart() {
        CommandRun run = CommandRun.of(
                "run",
                "--cluster-name=demo",
                "--aws-region=us-west-2",
                "--aws-max-retries=1",
                "--aws-api-endpoints=ec2imds=http://127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aStateFileNeedsTheSimulatedAws() {
        CommandRun run = CommandRun.of("run", "--cluster-name=demo", "--aws-state=aws.yaml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--aws-state needs --aws simulated");
    }

    @Test
    void aSwitchNeverTakesTheNextArgumentForItsValue() {
        CommandRun run = CommandRun.of("run", "--enable-waf", "false");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("unexpected argument: false\n");
    }
}
