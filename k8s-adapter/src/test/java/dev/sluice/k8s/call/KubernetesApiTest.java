package dev.sluice.k8s.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.core.port.PortException;
import dev.sluice.k8s.given.FakeApiServer;
import dev.sluice.k8s.given.FakeApiServer.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KubernetesApiTest {
    private static final String INGRESSES = "/apis/networking.k8s.io/v1/namespaces/shop/ingresses";
    private static final String WEB = INGRESSES + "/web";

    private final List<Duration> waits = new ArrayList<>();
    private FakeApiServer server;
    private KubernetesApi api;

    @BeforeEach
    void start() throws IOException {
        server = new FakeApiServer();
        api = new KubernetesApi(Exchange.of(server.client(), waits::add));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsACollectionOfSeveralPages() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            server.create(INGRESSES, "{metadata: {name: " + name + "}}");
        }
        List<String> names = new ArrayList<>();

        String version = api.list(
                "/apis/networking.k8s.io/v1/ingresses",
                Map.of(),
                item -> names.add(item.path("metadata").path("name").asText()));

        assertThat(names).containsExactly("a", "b", "c", "d", "e");
        assertThat(server.reads("/apis/networking.k8s.io/v1/ingresses")).isEqualTo(3);
        assertThat(version)
                .isEqualTo(server.object(INGRESSES + "/e")
                        .path("metadata")
                        .path("resourceVersion")
                        .asText());
    }

    @Test
    void comesBackWhenABusyServerSaysSo() {
        server.create(INGRESSES, "{metadata: {name: web}}");
        server.refuseNext(new Refusal("GET", WEB, 429, Map.of("Retry-After", "1")));
        server.refuseNext(new Refusal("GET", WEB, 503, Map.of("Retry-After", "3600")));

        assertThat(api.find(WEB)).isPresent();
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    @Test
    void tellsWhyTheServerRefuses() {
        assertThat(kindOf(401)).isEqualTo(PortException.Kind.DENIED);
        assertThat(kindOf(403)).isEqualTo(PortException.Kind.DENIED);
        assertThat(kindOf(409)).isEqualTo(PortException.Kind.CONFLICT);
        assertThat(kindOf(422)).isEqualTo(PortException.Kind.INVALID);
        assertThat(kindOf(429)).isEqualTo(PortException.Kind.THROTTLED);
        assertThat(kindOf(500)).isEqualTo(PortException.Kind.UNAVAILABLE);
        assertThat(waits).isEmpty();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(api.find(WEB)).isEmpty();
    }

    @Test
    void namesTheServerThatDoesNotAnswer() {
        server.close();

        PortException failure = catchThrowableOfType(PortException.class, () -> api.find(WEB));

        assertThat(failure.kind()).isEqualTo(PortException.Kind.UNAVAILABLE);
        assertThat(failure.action()).isEqualTo("GET " + WEB);
        assertThat(failure).hasMessageStartingWith(server.client().getBasePath() + " does not answer: ");
    }

    private PortException.Kind kindOf(int status) {
        server.refuseNext(new Refusal("GET", WEB, status, Map.of()));
        return catchThrowableOfType(PortException.class, () -> api.find(WEB)).kind();
    }
}
