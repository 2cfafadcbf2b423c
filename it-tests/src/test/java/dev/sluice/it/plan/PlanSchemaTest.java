package dev.sluice.it.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.LostWish;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.plan.SomePlan;
import dev.sluice.core.plan.rendering.PlanJson;
import dev.sluice.core.reconcile.ClusterPlanning;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.it.conformance.Vector;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.runner.plan.PlanReport;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/plan.schema.json} describes everything that {@link PlanJson} writes, and nothing else. */
class PlanSchemaTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Path VECTORS = Path.of("src", "test", "resources", "vectors");

    private final Schema schema;

    PlanSchemaTest() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(), InputFormat.JSON);
    }

    @Test
    void thePlansOfAllVectorsAreAsTheSchemaSays() {
        assertThat(Vector.in(VECTORS))
                .hasSizeGreaterThan(300)
                .allSatisfy(vector -> assertThat(violations(plans(vector).json()))
                        .as(vector.name())
                        .isEmpty());
    }

    @Test
    void everyTypeOfResourceIsDescribed() throws IOException {
        List<String> described = new ArrayList<>();
        new ObjectMapper()
                .readTree(text())
                .at("/$defs/resource/properties/type/enum")
                .forEach(type -> described.add(type.asText()));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ResourceType.values())
                        .map(ResourceType::documentName)
                        .toList());
    }

    @Test
    void everyVerbOrderImpactAndKindOfCauseIsDescribed() {
        JsonNode plan = PlanJson.of(List.of(PlannedStack.of(SomePlan.withEverything())));

        assertThat(violations(plan.toString())).isEmpty();
        assertThat(values(plan, "verb")).hasSize(Change.class.getPermittedSubclasses().length);
        assertThat(values(plan, "kind")).hasSize(Cause.class.getPermittedSubclasses().length);
        assertThat(values(plan, "impact")).hasSize(Impact.values().length);
        assertThat(values(plan, "order")).hasSize(Change.Replace.Order.values().length);
        assertThat(values(plan, "severity")).containsExactlyInAnyOrder("error", "warning");
    }

    @Test
    void everyReasonOfADeletionAndAllThatIsSaidOfDriftIsDescribed() {
        JsonNode plan = PlanJson.of(List.of(PlannedStack.of(SomePlan.withEveryCause())));

        assertThat(violations(plan.toString())).isEmpty();
        assertThat(values(plan, "reason")).hasSize(LostWish.class.getPermittedSubclasses().length);
        assertThat(plan.findValues("wantedBy"))
                .anySatisfy(wantedBy -> assertThat(wantedBy).isNotEmpty());
    }

    @Test
    void noObjectOfAPlanTakesAFieldThatIsNotDescribed() {
        ObjectNode plan = PlanJson.of(List.of(
                new PlannedStack(SomePlan.withEverything(), SomePlan.ofDepartures()),
                PlannedStack.of(SomePlan.withEveryCause())));

        assertThat(objects(plan)).hasSizeGreaterThan(20).allSatisfy(object -> {
            object.put("undescribed", 1);
            assertThat(violations(plan.toString())).isNotEmpty();
            object.remove("undescribed");
        });
        assertThat(violations(plan.toString())).isEmpty();
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("..", "docs", "plan.schema.json"));
    }

    private List<String> violations(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Set<String> values(JsonNode node, String field) {
        return new HashSet<>(node.findValuesAsText(field));
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    private static PlanReport plans(Vector vector) {
        SimulatedAws aws = SimulatedAws.load(vector.awsState(), Simulation.immediate(CLOCK));
        Account account = aws.world().account();
        ControllerSettings settings =
                SettingsReader.read(FlagValues.parse(vector.flags())).controller(account.vpcId(), account.region());
        return new PlanReport(new ClusterPlanning(aws.cloud(), settings, CLOCK, Runnable::run)
                .plan(ManifestCluster.read(List.of(vector.manifests())).view()));
    }
}
