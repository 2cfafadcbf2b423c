package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyCommandTest {
    /** As somebody who deletes it leaves it. */
    private static final String LEAVING = """
            metadata:
              namespace: shop
              name: web
              finalizers: [ingress.k8s.aws/resources]
              deletionTimestamp: "2026-01-01T00:00:00Z"
              annotations:
                kubernetes.io/ingress.class: alb
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private Manifests manifests;
    private String state;
    private String saved;

    @BeforeEach
    void deploy() {
        manifests = Manifests.ofShop(folder);
        state = new Manifests(outside).write("aws.yaml", Manifests.EMPTY_AWS);
        saved = outside.resolve("plan.json").toString();
        plan();
        assertThat(CommandRun.of("apply", saved).exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | saved plan: version missing (expected: 1, with fingerprints",
                "{\"version\": 9, \"fingerprints\": {}} | saved plan: version 9 (expected: 1, with fingerprints",
                "{\"version\": 1, \"finger             | (expected: JSON)",
                "'{\"version\": 1, \"fingerprints\": {}, \"sources\": [\"--nonsense\"]}' | [--nonsense]: Unknown option",
                "'{\"version\": 1, \"fingerprints\": {}, \"sources\": []}' | where is AWS?",
            })
    void whatIsNoSavedPlanIsRefusedByWhatIsWrongWithIt(String text, String message) throws IOException {
        Files.writeString(Path.of(saved), text);

        CommandRun run = CommandRun.of("apply", saved);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(CommandRun.of("apply", "missing.json"))
                .isEqualTo(new CommandRun(1, "", "missing.json: there is no such file\n"));
    }

    @Test
    void aPlanThatWasMadeFromRelativePathsElsewhereSaysWhereToRun() throws IOException {
        Files.writeString(
                Path.of(saved),
                "{\"version\": 1, \"folder\": \"/home/me\", \"fingerprints\": {},"
                        + " \"sources\": [\"-f\", \"absent/cluster\", \"--aws-state\", \"aws.yaml\"]}");

        assertThat(CommandRun.of("apply", saved))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        saved + ": it was made from absent/cluster, which is not there (paths start from /home/me:"
                                + " run 'sluice apply' there, or plan with absolute paths)\n"));
    }

    @Test
    void aPlanWithErrorsIsNotSaved() throws IOException {
        Files.delete(Path.of(saved));
        manifests.write("shop.yaml", Manifests.SHOP.replace("internet-facing", "public"));

        CommandRun run = plan();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).endsWith("not saved, as there are errors: " + saved + "\n");
        assertThat(Path.of(saved)).doesNotExist();
    }

    @Test
    void whatAnIngressRetainsIsNotDeleted() {
        manifests.write("shop.yaml", leaving("sluice.dev/deletion-policy: retain"));

        CommandRun plan = plan("--detailed-exitcode");

        assertThat(plan.exitCode()).isZero();
        assertThat(plan.out())
                .contains("warning: Ingress shop/web: sluice.dev/deletion-policy: \"retain\":"
                        + " AWS keeps what it holds of the group");
        assertThat(CommandRun.of("apply", saved))
                .isEqualTo(new CommandRun(0, "Nothing to do: everything is as the plan says already.\n", ""));
    }

    @Test
    void theBreakerStopsADeletionThatNobodyAcknowledges() {
        manifests.write("shop.yaml", leaving("kubernetes.io/description: none"));
        plan("--max-deletions-per-window", "0/1h");

        CommandRun stopped = CommandRun.of("apply", saved);

        assertThat(stopped.exitCode()).isEqualTo(1);
        assertThat(stopped.out())
                .contains("--max-deletions-per-window allows 0 deletions in 1h")
                .doesNotContain("done:");

        manifests.write("shop.yaml", leaving("sluice.dev/acknowledge-deletions: \"true\""));
        plan("--max-deletions-per-window", "0/1h");

        CommandRun acknowledged = CommandRun.of("apply", saved);

        assertThat(acknowledged.exitCode()).isZero();
        assertThat(acknowledged.out())
                .contains("done: AWS::ElasticLoadBalancingV2::LoadBalancer/LoadBalancer")
                .doesNotContain("failed:");
    }

    private static String leaving(String annotation) {
        String spec = Manifests.SHOP.substring(Manifests.SHOP.indexOf("spec:"));
        return "apiVersion: networking.k8s.io/v1\nkind: Ingress\n" + LEAVING + "    " + annotation + "\n" + spec;
    }

    private CommandRun plan(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of("plan", "-f", folder.toString(), "--aws-state", state, "--out", saved),
                        Stream.of(more))
                .toList();
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
