package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    private static final String NOTE = "note: no --cluster-name given, the cluster is taken to be named demo\n";
    private static final String BROKEN = Manifests.SHOP
            .substring(0, Manifests.SHOP.indexOf("---"))
            .replace("name: web", "name: broken")
            .replace("scheme: internet-facing", "scheme: public");

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private Manifests manifests;
    private String state;

    @BeforeEach
    void writeManifests() {
        manifests = Manifests.ofShop(folder);
        state = new Manifests(outside).write("aws.yaml", Manifests.EMPTY_AWS);
    }

    @Test
    void showsEveryResourceWithItsVerbFieldsAndCause() {
        CommandRun run = plan();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo(NOTE);
        assertThat(run.out())
                .startsWith("Stack shop/web\n")
                .contains(
                        "  + AWS::ElasticLoadBalancingV2::LoadBalancer/LoadBalancer",
                        "      + scheme: \"internet-facing\"\n",
                        "      because: Ingress shop/web: alb.ingress.kubernetes.io/scheme: \"internet-facing\"\n")
                .endsWith("Plan: 7 to create, 0 to modify, 0 to replace, 0 to delete, 0 unchanged.\n");
    }

    @Test
    void detailedExitCodesTellWhetherSomethingChanges() {
        assertThat(plan("--detailed-exitcode").exitCode()).isEqualTo(2);

        manifests.write("shop.yaml", "");

        assertThat(plan("--detailed-exitcode"))
                .isEqualTo(new CommandRun(0, "No stacks: no Ingress of the cluster is ours.\n", NOTE));
    }

    @Test
    void aStackThatCannotBeBuiltStandsBesideTheOthers() {
        manifests.write("broken.yaml", BROKEN);

        CommandRun run = plan("--detailed-exitcode");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Stack shop/broken\n  error: Ingress shop/broken: alb.ingress.kubernetes.io/scheme: \"public\":",
                        "Stack shop/web\n  + ");
    }

    @Test
    void theModelHasTheFormOfUpstreamsDryRuns() throws Exception {
        manifests.write("broken.yaml", BROKEN);

        CommandRun run = plan("-o", "model", "--cluster-name", "demo");

        JsonNode stacks = new ObjectMapper().readTree(run.out()).path("stacks");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(stacks.at("/ingress:shop~1web/members/0").asText()).isEqualTo("shop/web");
        assertThat(stacks.at("/ingress:shop~1web/model/id").asText()).isEqualTo("shop/web");
        assertThat(stacks.at("/ingress:shop~1broken/error").asText()).contains("unknown scheme: public");
    }

    @Test
    void jsonIsForPrograms() throws Exception {
        manifests.write("broken.yaml", BROKEN);

        JsonNode stacks = new ObjectMapper().readTree(plan("-o", "json").out()).path("stacks");

        assertThat(stacks.at("/0/stack").asText()).isEqualTo("shop/broken");
        assertThat(stacks.at("/0/problems/0/severity").asText()).isEqualTo("error");
        assertThat(stacks.at("/1/summary/create").asInt()).isEqualTo(7);
    }

    @Test
    void htmlIsOnePage() {
        assertThat(plan("-o", "html").out()).startsWith("<!DOCTYPE html>").contains("shop/web", "</html>");
    }

    @Test
    void aManifestThatCannotBeReadIsNamedWithItsLine() {
        String file = manifests.write("shop.yaml", "kind: Ingress\nmetadata: [\n");

        CommandRun run = plan();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file + ":3:1: not YAML: expected");
    }

    @Test
    void aStateFileThatHoldsNoAwsIsNamed() {
        new Manifests(outside).write("aws.yaml", "region: eu-west-1\n");

        CommandRun run = plan();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(state + ": ", "vpcId");
    }

    @Test
    void wrongUsageIsNoChange() {
        CommandRun nowhere = CommandRun.of("plan", "-f", folder.toString());
        CommandRun mistyped = plan("--detailed-exitcodes");

        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("where is AWS? (expected: either --aws-state FILE or --aws live)");
        assertThat(mistyped.exitCode()).isEqualTo(1);
        assertThat(mistyped.err()).startsWith("unknown flag: --detailed-exitcodes (did you mean --detailed-exitcode?)");
    }

    @Test
    void controllerFlagsCount() {
        CommandRun run = plan("--default-load-balancer-scheme", "sideways");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("invalid value sideways for default scheme");
    }

    @Test
    void aSavedPlanIsAppliedOnce() {
        String saved = outside.resolve("plan.json").toString();
        CommandRun plan = plan("--out", saved);

        CommandRun first = CommandRun.of("apply", saved);
        CommandRun second = CommandRun.of("apply", saved);

        assertThat(plan.err()).isEqualTo(NOTE + "saved: sluice apply " + saved + "\n");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .contains("done: AWS::ElasticLoadBalancingV2::ListenerRule/80:1", "LoadBalancer: k8s-shop-web-");
        assertThat(second)
                .isEqualTo(
                        new CommandRun(
                                1,
                                "",
                                saved
                                        + ": the world has moved on since, in [shop/web] (make the plan again, nothing was done)\n"));
        assertThat(plan().out()).contains("Plan: 1 to create, 0 to modify, 0 to replace, 0 to delete, 5 unchanged.");
    }

    @Test
    void aSavedPlanIsRefusedWhenManifestsHaveChanged() {
        String saved = outside.resolve("plan.json").toString();
        plan("--out", saved);
        manifests.write("shop.yaml", Manifests.SHOP.replace("path: /cart", "path: /basket"));

        CommandRun run = CommandRun.of("apply", saved);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the world has moved on since, in [shop/web]");
        assertThat(plan().out()).contains("7 to create");
    }

    @Test
    void whatIsNoSavedPlanIsRefused() {
        CommandRun run = CommandRun.of("apply", state);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(state + ": saved plan: ");
    }

    private CommandRun plan(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of("plan", "-f", folder.toString(), "--aws-state", state), Stream.of(more))
                .toList();
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
