package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.PATIENCE;
import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.stage.AwsWorld;
import dev.sluice.it.stage.KubeCluster;
import dev.sluice.it.stage.KubeCluster.Kind;
import dev.sluice.it.stage.Manifests;
import dev.sluice.it.stage.SluiceCommand;
import dev.sluice.it.stage.SluiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A world that upstream 3.5.0 left, on an API server and moto: its objects as they were, and its AWS made again by the
 * same calls. Ids and ARNs are moto's own then, and creation times the server's.
 */
class TakeOverE2E {
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RECORDED = Path.of("src", "test", "resources", "recorded", "upstream-3.5.0");
    private static final String NAMESPACE = "shop";
    private static final String CHECKPOINT = "elbv2.k8s.aws/checkpoint";

    private final KubeCluster cluster = KubeCluster.emptied();
    private AwsWorld aws;
    private List<String> flags;

    @BeforeEach
    void loadTheWorld() throws Exception {
        MOTO.reset();
        aws = new AwsWorld(MOTO);
        JsonNode ids = JSON.readTree(MOTO.run(
                "load_world.py", RECORDED.resolve("aws.json").toAbsolutePath().toString()));
        String objects = Files.readString(RECORDED.resolve("cluster/cluster.json"));
        for (Map.Entry<String, JsonNode> id : ids.properties()) {
            objects = objects.replace(id.getKey(), id.getValue().asText());
        }
        cluster.apply(Manifests.customResourceDefinitions());
        for (JsonNode item : JSON.readTree(objects).path("items")) {
            ObjectNode object = (ObjectNode) item;
            object.withObject("/metadata").remove(List.of("uid", "resourceVersion", "creationTimestamp", "generation"));
            // these addresses may be another Service's here
            object.withObject("/spec").remove(List.of("clusterIP", "clusterIPs"));
            cluster.apply(object);
        }
        flags = SluiceProcess.flags(cluster, aws.loadBalancers().getFirst().vpcId(), MOTO.endpoint());
        MOTO.startRecording();
    }

    @Test
    void everythingIsTakenOverWithoutAWriteAndLetGoInTheEnd() throws Exception {
        assertThat(SluiceCommand.run(with("plan", "--aws", "live", "--detailed-exitcode"))
                        .exitCode())
                .isZero();
        List<JsonNode> ingresses = cluster.list(Kind.INGRESS, NAMESPACE);
        List<JsonNode> bindings = bindings();
        List<String> marks = checkpoints();

        try (SluiceProcess sluice = SluiceProcess.run("take-over", flags)) {
            awaiting().untilAsserted(() -> assertThat(reconciled()).hasSize(ingresses.size() + bindings.size()));

            assertThat(MOTO.recordedCalls().actions()).contains("DescribeTargetHealth", "DescribeRules");
            assertThat(MOTO.recordedCalls().mutations()).isEmpty();
            assertThat(cluster.list(Kind.INGRESS, NAMESPACE)).isEqualTo(ingresses);
            assertThat(bindings()).isEqualTo(bindings);
            assertThat(checkpoints()).hasSameSizeAs(marks).doesNotContainAnyElementsOf(marks);

            ingresses.forEach(ingress -> cluster.delete(
                    Kind.INGRESS, NAMESPACE, ingress.at("/metadata/name").asText()));
            awaiting()
                    .untilAsserted(() ->
                            assertThat(cluster.list(Kind.INGRESS, NAMESPACE)).isEmpty());
            assertThat(aws.leftovers()).isEmpty();
            assertThat(sluice.stop(PATIENCE)).isZero();
        }
    }

    /** Names of the objects that an event says are reconciled. */
    private List<String> reconciled() {
        return cluster.list(new Kind("v1", "Event"), NAMESPACE).stream()
                .filter(event -> event.path("reason").asText().equals("SuccessfullyReconciled"))
                .map(event -> event.at("/involvedObject/kind").asText() + " "
                        + event.at("/involvedObject/name").asText())
                .distinct()
                .toList();
    }

    /** The bindings but for their checkpoints, which name the creation times of nodes and so change with them. */
    private List<JsonNode> bindings() {
        List<JsonNode> bindings = new ArrayList<>();
        for (JsonNode binding : cluster.list(Kind.BINDING, NAMESPACE)) {
            ObjectNode meta = (ObjectNode) binding.path("metadata");
            meta.remove(List.of("resourceVersion", "managedFields"));
            meta.withObject("/annotations").remove(List.of(CHECKPOINT, CHECKPOINT + "-timestamp"));
            bindings.add(binding);
        }
        return bindings;
    }

    private List<String> checkpoints() {
        return cluster.list(Kind.BINDING, NAMESPACE).stream()
                .map(binding -> binding.path("metadata")
                        .path("annotations")
                        .path(CHECKPOINT)
                        .asText())
                .toList();
    }

    /** Arguments with the flags of this story. */
    private List<String> with(String... own) {
        return Stream.concat(Stream.of(own), flags.stream()).toList();
    }
}
