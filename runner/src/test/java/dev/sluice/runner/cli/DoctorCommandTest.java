package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    private static final String[] EXAMPLE = {
        "doctor", "-f", "../examples/plan/cluster", "--aws-state", "../examples/plan/aws.yaml", "--cluster-name", "demo"
    };

    @Test
    void findsNothingWrongWithTheExample() {
        CommandRun run = CommandRun.of(EXAMPLE);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("pass  subnets, internal: 2 of 4 are chosen\n")
                .endsWith(", 0 failed, 0 warned, 1 skipped\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void exitsWithOneWithoutAClusterAndLooksAtTheRest() {
        CommandRun run = CommandRun.of(
                "doctor", "--aws-state", "../examples/plan/aws.yaml", "--cluster-name", "demo", "-o", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"healthy\" : false")
                .contains("\"name\" : \"subnets, internal\",\n    \"status\" : \"pass\"");
    }

    @Test
    void takesOneAwsOnly() {
        CommandRun run = CommandRun.of(
                Stream.concat(Stream.of(EXAMPLE), Stream.of("--aws", "live")).toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("where is AWS? (expected: either --aws-state FILE or --aws live)");
    }
}
