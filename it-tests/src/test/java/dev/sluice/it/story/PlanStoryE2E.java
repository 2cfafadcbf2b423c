package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.PATIENCE;
import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.moto.SeededVpc;
import dev.sluice.it.stage.AwsWorld;
import dev.sluice.it.stage.KubeCluster;
import dev.sluice.it.stage.KubeCluster.Kind;
import dev.sluice.it.stage.Manifests;
import dev.sluice.it.stage.SluiceCommand;
import dev.sluice.it.stage.SluiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a controller has made, looked at by the commands: recorded, planned, applied from a file, refused when stale.
 */
class PlanStoryE2E {
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    private static final String NAMESPACE = "game-2048";
    private static final String INGRESS = "ingress-2048";
    private static final List<Kind> KINDS =
            List.of(Kind.INGRESS_CLASS, Kind.NODE, Kind.SERVICE, Kind.INGRESS, Kind.BINDING);

    @TempDir
    private Path folder;

    private final KubeCluster cluster = KubeCluster.emptied();
    private AwsWorld aws;
    private List<String> flags;

    @BeforeEach
    void letAControllerMakeALoadBalancerAndStop() throws Exception {
        MOTO.reset();
        aws = new AwsWorld(MOTO);
        SeededVpc vpc = aws.seed();
        cluster.apply(Manifests.clusterOn(vpc));
        cluster.apply(Manifests.read("game"));
        flags = SluiceProcess.flags(cluster, vpc, MOTO.endpoint());
        whileRunning(
                "plan-before",
                () -> awaiting().untilAsserted(() -> {
                    assertThat(aws.targets()).hasSize(2);
                    // Written when all of the deployment is done.
                    assertThat(hostname()).isNotEmpty();
                }));
        MOTO.startRecording();
    }

    private String hostname() {
        return cluster.find(Kind.INGRESS, NAMESPACE, INGRESS)
                .map(ingress ->
                        ingress.at("/status/loadBalancer/ingress/0/hostname").asText())
                .orElse("");
    }

    @AfterEach
    void deleteItAgain() throws Exception {
        cluster.delete(Kind.INGRESS, NAMESPACE, INGRESS);
        whileRunning(
                "plan-after",
                () -> awaiting()
                        .untilAsserted(() -> assertThat(cluster.find(Kind.INGRESS, NAMESPACE, INGRESS))
                                .isEmpty()));
        assertThat(aws.leftovers()).isEmpty();
    }

    @Test
    void whatTheControllerMadeIsPlannedEmptyLiveAndFromARecording() throws Exception {
        Map<Kind, List<JsonNode>> before = objects();
        Path state = folder.resolve("aws.yaml");
        Path objects = folder.resolve("cluster.json");
        new ObjectMapper().writeValue(objects.toFile(), Map.of("apiVersion", "v1", "kind", "List", "items", items()));

        SluiceCommand live = run("plan", "--aws", "live", "--detailed-exitcode");
        SluiceCommand recording = run("record", "--aws", "live", "-o", state.toString());
        SluiceCommand recorded = SluiceCommand.run(List.of(
                "plan",
                "-f",
                objects.toString(),
                "--aws-state",
                state.toString(),
                "--cluster-name=demo",
                "--detailed-exitcode"));

        assertThat(live).isEqualTo(new SluiceCommand(0, live.out(), ""));
        assertThat(live.out()).contains("Stack game-2048/ingress-2048\nNo changes: ");
        assertThat(recording.exitCode()).isZero();
        assertThat(recorded).isEqualTo(new SluiceCommand(0, live.out(), ""));
        assertThat(MOTO.recordedCalls().actions()).contains("DescribeLoadBalancers");
        assertThat(MOTO.recordedCalls().mutations()).isEmpty();
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void aSavedPlanMakesItsCallsOnceAndIsRefusedWhenTheWorldHasMovedOn() throws Exception {
        Path file = folder.resolve("plan.json");
        annotate("idle_timeout.timeout_seconds=120");

        SluiceCommand plan = run("plan", "--aws", "live", "--detailed-exitcode", "--out", file.toString());

        assertThat(plan.exitCode()).isEqualTo(2);
        assertThat(plan.out())
                .contains("    + attributes.idle_timeout.timeout_seconds: \"120\"\n")
                .contains("because: Ingress game-2048/ingress-2048: alb.ingress.kubernetes.io/"
                        + "load-balancer-attributes: \"idle_timeout.timeout_seconds=120\"\n")
                .contains("Plan: 0 to create, 1 to modify, 0 to replace, 0 to delete, ");
        assertThat(MOTO.recordedCalls().mutations()).isEmpty();

        assertThat(apply(file).exitCode()).isZero();
        assertThat(MOTO.recordedCalls().mutations()).containsExactly("ModifyLoadBalancerAttributes");

        assertThat(apply(file)).satisfies(PlanStoryE2E::isRefused);
        annotate("idle_timeout.timeout_seconds=121");
        assertThat(run("plan", "--aws", "live", "--out", file.toString()).exitCode())
                .isZero();
        annotate("idle_timeout.timeout_seconds=122");
        assertThat(apply(file)).satisfies(PlanStoryE2E::isRefused);
        assertThat(MOTO.recordedCalls().mutations()).containsExactly("ModifyLoadBalancerAttributes");
    }

    @Test
    void aControllerThatOnlyObservesTellsItsPlanAndWritesNothingButEvents() throws Exception {
        annotate("idle_timeout.timeout_seconds=130");
        Map<Kind, List<JsonNode>> before = objects();

        try (SluiceProcess observing = SluiceProcess.run("observing", with("--observe-only"))) {
            awaiting()
                    .untilAsserted(() -> assertThat(events())
                            .anyMatch(event -> event.contains("Plan: 0 to create, 1 to modify, 0 to replace")
                                    && event.contains("attributes.idle_timeout.timeout_seconds")));
            assertThat(observing.stop(PATIENCE)).isZero();
            assertThat(observing.log()).contains("planned, observing only");
        }

        assertThat(MOTO.recordedCalls().actions()).contains("DescribeLoadBalancers");
        assertThat(MOTO.recordedCalls().mutations()).isEmpty();
        assertThat(objects()).isEqualTo(before);
    }

    private static void isRefused(SluiceCommand command) {
        assertThat(command.exitCode()).isOne();
        assertThat(command.err()).contains("the world has moved on since, in [game-2048/ingress-2048]");
    }

    private SluiceCommand run(String... own) throws IOException, InterruptedException {
        return SluiceCommand.run(with(own));
    }

    private static SluiceCommand apply(Path file) throws IOException, InterruptedException {
        return SluiceCommand.run(List.of("apply", file.toString()));
    }

    private void annotate(String attributes) {
        cluster.patch(
                Kind.INGRESS,
                NAMESPACE,
                INGRESS,
                "{\"metadata\": {\"annotations\": {\"alb.ingress.kubernetes.io/load-balancer-attributes\": \""
                        + attributes + "\"}}}");
    }

    private List<String> events() {
        return cluster.list(new Kind("v1", "Event"), NAMESPACE).stream()
                .map(event -> event.path("message").asText())
                .toList();
    }

    /** Everything that a controller might write to, the lease included. */
    private Map<Kind, List<JsonNode>> objects() {
        Kind leases = new Kind("coordination.k8s.io/v1", "Lease");
        Map<Kind, List<JsonNode>> objects = new LinkedHashMap<>();
        KINDS.forEach(kind -> objects.put(kind, items(kind)));
        objects.put(leases, cluster.list(leases, "kube-system"));
        return objects;
    }

    private List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        KINDS.forEach(kind -> items.addAll(items(kind)));
        return items;
    }

    private List<JsonNode> items(Kind kind) {
        boolean global = kind.equals(Kind.NODE) || kind.equals(Kind.INGRESS_CLASS);
        return cluster.list(kind, global ? "" : NAMESPACE);
    }

    private void whileRunning(String name, Runnable work) throws IOException, InterruptedException {
        try (SluiceProcess sluice = SluiceProcess.run(name, flags)) {
            work.run();
            assertThat(sluice.stop(PATIENCE)).isZero();
        }
    }

    /** Arguments with the flags of this story. */
    private List<String> with(String... own) {
        return Stream.concat(Stream.of(own), flags.stream()).toList();
    }
}
