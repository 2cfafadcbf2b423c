package dev.sluice.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.json.StackJson;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a Service says: it becomes a model that hangs together, or problems that tell their place. */
class RandomNlbTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** How the document points to a certificate that exists, which is no resource. */
    private static final String CERTIFICATE = "#/resources///status/certificateARN";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("nlb.seeds", 400));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aServiceGivesAModelOrProblems(long seed) {
        RandomNlb random = new RandomNlb(seed);
        Service service = random.service();
        ClusterView cluster = random.cluster(service);
        Facts facts = random.facts();
        ControllerSettings settings = random.settings();

        BuildResult result = new ServiceStackBuilder(settings).build(service, cluster, facts);

        assertThat(new ServiceStackBuilder(settings).build(service, cluster, facts))
                .isEqualTo(result);
        assertThat(result.problems()).allSatisfy(problem -> assertTold(problem, cluster));
        if (result instanceof BuildResult.Built built) {
            assertThat(built.stack().all(Listener.class).stream().map(Listener::port))
                    .containsExactlyInAnyOrderElementsOf(numbers(service, built.stack()));
            assertLeadsSomewhere(document(built.stack()));
        }
    }

    /** One listener for each number, if there is a load balancer at all. */
    private static List<Integer> numbers(Service service, Stack stack) {
        return stack.resources().isEmpty()
                ? List.of()
                : service.spec().ports().stream()
                        .map(Service.Port::port)
                        .distinct()
                        .toList();
    }

    private static void assertTold(Problem problem, ClusterView cluster) {
        assertThat(cluster.services().stream().map(Subject::of)).contains(problem.subject());
        assertThat(problem.field()).isNotEmpty();
        assertThat(problem.text())
                .startsWith(problem.subject() + ": " + problem.field() + ": \"" + problem.value() + "\": ");
    }

    /** Every pointer of the document leads to a resource that it has. */
    private static void assertLeadsSomewhere(JsonNode document) {
        assertThat(document.findValuesAsText("$ref"))
                .filteredOn(pointer -> !pointer.equals(CERTIFICATE))
                .allSatisfy(pointer -> {
                    String path = pointer.substring("#/resources/".length(), pointer.indexOf("/status/"));
                    int slash = path.indexOf('/');
                    assertThat(document.path("resources")
                                    .path(path.substring(0, slash))
                                    .has(path.substring(slash + 1)))
                            .as(pointer)
                            .isTrue();
                });
    }

    private static JsonNode document(Stack stack) {
        try {
            return MAPPER.readTree(StackJson.text(stack));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
