package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    private static final String SCHEME = "scheme: internet-facing";

    @TempDir
    private Path folder;

    @Test
    void findsNothingInSoundManifests() {
        CommandRun run =
                CommandRun.of("lint", "-f", Manifests.ofShop(folder).folder().toString());

        assertThat(run).isEqualTo(new CommandRun(0, "0 errors, 0 warnings\n", ""));
    }

    @Test
    void saysThatThereWasNothingToLookAt() throws IOException {
        String empty = Files.createDirectory(folder.resolve("empty")).toString();

        assertThat(CommandRun.of("lint", "-f", empty))
                .isEqualTo(new CommandRun(
                        0,
                        "0 errors, 0 warnings\n",
                        "note: nothing that load balancers are made from in [" + empty + "]\n"));
    }

    @Test
    void takesAnUnknownFlagBehindAPathForNoPath() {
        CommandRun run = CommandRun.of("lint", "-f", folder.toString(), "--stric");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("unknown flag: --stric (did you mean --strict?)\n");
    }

    @Test
    void namesFileLineObjectAnnotationAndValueOfAProblem() {
        String file = write(Manifests.SHOP.replace(SCHEME, "scheme: public"));

        CommandRun run = CommandRun.of("lint", "-f", file);

        assertThat(run)
                .isEqualTo(new CommandRun(
                        1,
                        file
                                + ":8: error: Ingress shop/web: alb.ingress.kubernetes.io/scheme: \"public\": unknown scheme: public"
                                + " (expected: internal, internet-facing) [INVALID_VALUE]\n1 error, 0 warnings\n",
                        ""));
    }

    @Test
    void warningsCountOnlyWhenItIsStrict() {
        String file = write(Manifests.SHOP.replace(SCHEME, "shceme: internal"));

        CommandRun lenient = CommandRun.of("lint", "-f", file);
        CommandRun strict = CommandRun.of("lint", "-f", file, "--strict");

        assertThat(lenient.exitCode()).isZero();
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.out())
                .isEqualTo(lenient.out())
                .startsWith(file + ":8: warning: ")
                .contains("did you mean alb.ingress.kubernetes.io/scheme?");
    }

    @Test
    void annotationsOnServicesAreLookedAtToo() {
        String file = write(Manifests.SHOP.replace(
                "name: cart}", "name: cart, annotations: {alb.ingress.kubernetes.io/scheme: internal}}"));

        CommandRun run = CommandRun.of("lint", "-f", file);

        assertThat(run.out())
                .startsWith(file + ":20: warning: Service shop/cart: alb.ingress.kubernetes.io/scheme: \"internal\"")
                .contains("[MISPLACED_ANNOTATION]");
    }

    @Test
    void manifestsThatCannotBeReadAreFindings() throws Exception {
        String file =
                write("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {rules: 1}\n");

        CommandRun run = CommandRun.of("lint", "-o", "json", "-f", file);

        JsonNode finding =
                new ObjectMapper().readTree(run.out()).path("findings").path(0);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(finding.path("code").asText()).isEqualTo("INVALID_MANIFEST");
        assertThat(finding.path("file").asText()).isEqualTo(file);
        assertThat(finding.path("line").asInt()).isEqualTo(4);
        assertThat(finding.path("message").asText()).contains("rules");
    }

    @Test
    void whatDependsOnAwsIsLookedAtOnlyWithItsState() {
        String subnets = "scheme: internet-facing\n    alb.ingress.kubernetes.io/subnets: subnet-x, subnet-y";
        String file = write(Manifests.SHOP.replace(SCHEME, subnets));
        String state = new Manifests(folder).write("aws.yaml.txt", Manifests.EMPTY_AWS);

        assertThat(CommandRun.of("lint", "-f", file).out()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(CommandRun.of("lint", "-f", file, "--aws-state", state).out())
                .startsWith(file + ":9: error: Ingress shop/web: alb.ingress.kubernetes.io/subnets: ")
                .contains("subnet-x");
    }

    @Test
    void hostsNeedNoCertificateAsLongAsNobodyAsksAws() {
        String file = write(Manifests.SHOP.replace(
                SCHEME, "scheme: internet-facing\n    alb.ingress.kubernetes.io/listen-ports: '[{\"HTTPS\": 443}]'"));
        String state = new Manifests(folder).write("aws.yaml.txt", Manifests.EMPTY_AWS);

        assertThat(CommandRun.of("lint", "-f", file).out()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(CommandRun.of("lint", "-f", file, "--aws-state", state).out())
                .contains("no certificate found for host: shop.example.org");
    }

    @Test
    void sarifIsForCodeHosts() throws Exception {
        String file = write(Manifests.SHOP.replace(SCHEME, "scheme: public"));

        CommandRun run = CommandRun.of("lint", "-f", file, "-o", "sarif");

        JsonNode result = new ObjectMapper().readTree(run.out()).at("/runs/0/results/0");
        assertThat(result.at("/ruleId").asText()).isEqualTo("INVALID_VALUE");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(8);
    }

    @Test
    void withoutManifestsItSaysWhatIsMissing() {
        CommandRun run = CommandRun.of("lint");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("missing -f PATH");
    }

    @Test
    void aStateFileThatIsNotThereIsNamed() {
        CommandRun run = CommandRun.of(
                "lint", "-f", Manifests.ofShop(folder).folder().toString(), "--aws-state", "/nowhere/aws.yaml");

        assertThat(run).isEqualTo(new CommandRun(1, "", "/nowhere/aws.yaml: there is no such file\n"));
    }

    @Test
    void aManifestThatIsNotThereIsNamedWithoutALine() {
        CommandRun run = CommandRun.of("lint", "-f", "/nowhere/shop.yaml");

        assertThat(run).isEqualTo(new CommandRun(1, """
                        /nowhere/shop.yaml: error: no such file or folder (expected: manifests) [INVALID_MANIFEST]
                        1 error, 0 warnings
                        """, ""));
    }

    private String write(String content) {
        return new Manifests(folder).write("shop.yaml", content);
    }
}
