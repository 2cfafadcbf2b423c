package dev.sluice.it.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.it.conformance.Vector;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the gate closed nothing is changed, whatever happens in the cluster and whichever part wants to. */
class ObserveOnlyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RECORDED = Path.of("src", "test", "resources", "recorded", "upstream-3.5.0");
    private static final Map<String, List<String>> FLAGS = Map.of("cluster-name", List.of("demo"));
    private static final String PREFIX = "alb.ingress.kubernetes.io/";

    @TempDir
    private Path folder;

    /** What happens to the recorded cluster, and the object that it is about. */
    enum Scenario {
        CREATION("Ingress/plain"),
        CHANGE("Ingress/rich"),
        SCHEME_CHANGE("Ingress/plain"),
        MOVE_BETWEEN_GROUPS("Ingress/g1"),
        DELETION_OF_THE_LAST("Ingress/plain"),
        DEPARTURE_OF_ONE("Ingress/g2"),
        BROKEN_GROUP("Ingress/g1"),
        NEW_NODE_PORT("Service/web"),
        NODE_GONE("Node/node-0"),
        BINDING_GONE("TargetGroupBinding/k8s-shop-web-5dedb1e84f");

        private final String object;

        Scenario(String object) {
            this.object = object;
        }

        void happenTo(ObjectNode found) {
            ObjectNode meta = found.withObject("/metadata");
            ObjectNode annotations = meta.withObject("/annotations");
            switch (this) {
                case CREATION -> {
                    meta.put("name", "fresh").remove("finalizers");
                    found.remove("status");
                }
                case CHANGE -> annotations.put(PREFIX + "healthcheck-path", "/live");
                case SCHEME_CHANGE -> annotations.put(PREFIX + "scheme", "internet-facing");
                case MOVE_BETWEEN_GROUPS -> annotations.put(PREFIX + "group.name", "other");
                case BROKEN_GROUP -> annotations.put(PREFIX + "scheme", "nowhere");
                case DELETION_OF_THE_LAST, DEPARTURE_OF_ONE, BINDING_GONE ->
                    meta.put("deletionTimestamp", "2026-11-23T17:00:00Z");
                case NEW_NODE_PORT -> ((ObjectNode) found.at("/spec/ports/0")).put("nodePort", 31_999);
                case NODE_GONE -> meta.put("name", "node-9");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatHappensToARunningClusterLeadsToAWrite(Scenario scenario) throws Exception {
        writeCluster(scenario);
        SimulatedAws aws = aws(RECORDED.resolve("aws.yaml"));
        String before = aws.yaml();
        try (Observed observed = new Observed(folder, aws, settings(aws, FLAGS))) {
            observed.observe();
            observed.act();

            assertThat(observed.mutations()).isEmpty();
            assertThat(observed.refused()).isNotEmpty();
        }
        assertThat(aws.yaml()).isEqualTo(before);
    }

    @Test
    void whatWouldBeDoneIsToldInEventsAndPlans() throws Exception {
        writeCluster(Scenario.CHANGE);
        SimulatedAws aws = aws(RECORDED.resolve("aws.yaml"));
        try (Observed observed = new Observed(folder, aws, settings(aws, FLAGS))) {
            observed.observe();

            assertThat(observed.refused()).isEmpty();
            assertThat(observed.plans().stream().filter(plan -> !plan.isEmpty()))
                    .singleElement()
                    .satisfies(plan -> assertThat(plan.summary()).isEqualTo(new Plan.Summary(0, 2, 0, 0, 6)));
            assertThat(observed.events())
                    .hasSize(8)
                    .contains("Ingress shop/plain NORMAL Planned: No changes: 6 resources are as they should be.")
                    .anyMatch(event -> event.startsWith("Ingress shop/rich NORMAL Planned: Plan: 0 to create, 2 to"
                                    + " modify, 0 to replace, 0 to delete, 6 unchanged."
                                    + " ~ AWS::ElasticLoadBalancingV2::TargetGroup/shop/rich-pay:80 ")
                            && event.contains(": healthCheck.path; "));
        }
    }

    @Test
    void noVectorLeadsToAWrite() throws Exception {
        Path manifests = folder.resolve("input.yaml");
        int kept = 0;
        for (Vector vector : Vector.in(Path.of("src", "test", "resources", "vectors"))) {
            if (vector.kind().equals("service")) {
                continue;
            }
            Files.writeString(manifests, Files.readString(vector.manifests()));
            SimulatedAws aws = aws(vector.awsState());
            try (Observed observed = new Observed(folder, aws, settings(aws, vector.flags()))) {
                observed.observe();
                observed.act();

                assertThat(observed.mutations()).as(vector.name()).isEmpty();
                kept += observed.refused().size();
            }
        }
        assertThat(kept).isGreaterThan(100);
    }

    private void writeCluster(Scenario scenario) throws IOException {
        ObjectNode cluster = (ObjectNode)
                JSON.readTree(RECORDED.resolve("cluster/cluster.json").toFile());
        ArrayNode items = (ArrayNode) cluster.get("items");
        ObjectNode changed = StreamSupport.stream(items.spliterator(), false)
                .map(ObjectNode.class::cast)
                .filter(item -> (item.path("kind").asText() + "/"
                                + item.at("/metadata/name").asText())
                        .equals(scenario.object))
                .findFirst()
                .orElseThrow();
        if (scenario == Scenario.CREATION) {
            changed = changed.deepCopy();
            items.add(changed);
        }
        scenario.happenTo(changed);
        JSON.writeValue(folder.resolve("cluster.json").toFile(), cluster);
    }

    private static SimulatedAws aws(Path file) {
        return SimulatedAws.load(file, Simulation.immediate(InstantSource.system()));
    }

    private static ControllerSettings settings(SimulatedAws aws, Map<String, List<String>> flags) {
        Account account = aws.world().account();
        return SettingsReader.read(FlagValues.parse(flags)).controller(account.vpcId(), account.region());
    }
}
