package dev.sluice.runner.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.port.PortException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveApiTest {
    @TempDir
    private Path folder;

    private final Map<String, String> answers = new TreeMap<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = answers.get(exchange.getRequestURI().getPath());
            byte[] bytes =
                    (body == null ? "{\"kind\": \"Status\", \"code\": 404}" : body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsClassesNodesAndKinds() throws IOException {
        answers.put(
                "/apis/networking.k8s.io/v1/ingressclasses",
                "{\"metadata\": {}, \"items\": [{\"metadata\": {\"name\": \"alb\"}, \"spec\": {\"controller\": \"c\"}}]}");
        answers.put(
                "/api/v1/nodes",
                "{\"metadata\": {}, \"items\": [{\"metadata\": {\"name\": \"a\"}, \"spec\": {\"providerID\": \"p\"}}]}");
        answers.put("/apis/elbv2.k8s.aws/v1beta1/targetgroupbindings", "{\"metadata\": {}, \"items\": []}");
        answers.put(
                "/apis/elbv2.k8s.aws/v1beta1/ingressclassparams",
                "{\"metadata\": {}, \"items\": [{\"metadata\": {\"name\": \"a\"}, \"spec\": {}}]}");
        LiveApi api = api(server.getAddress().getPort());

        assertThat(api.description())
                .isEqualTo("API server http://127.0.0.1:" + server.getAddress().getPort());
        assertThat(api.ingressClasses())
                .singleElement()
                .extracting(IngressClass::name, IngressClass::controller)
                .containsExactly("alb", "c");
        assertThat(api.nodes()).extracting(Node::providerId).containsExactly("p");
        assertThat(api.servedKinds().orElseThrow()).containsExactly("ingressclassparams", "targetgroupbindings");
        assertThat(api.hasClassParams("a")).isTrue();
        assertThat(api.hasClassParams("b")).isFalse();
    }

    @Test
    void servesNoKindsWhereNothingIsInstalled() throws IOException {
        LiveApi api = api(server.getAddress().getPort());

        assertThat(api.servedKinds().orElseThrow()).isEmpty();
        assertThat(api.hasClassParams("a")).isFalse();
    }

    @Test
    void failsWhereNobodyAnswers() throws IOException {
        server.stop(0);

        assertThat(ClusterChecks.of(api(server.getAddress().getPort()), "alb"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.status()).isEqualTo(Check.Status.FAIL);
                    assertThat(check.remedy()).isEqualTo("check --kubeconfig and that its API server runs");
                });
        assertThatThrownBy(() -> api(server.getAddress().getPort()).nodes()).isInstanceOf(PortException.class);
    }

    private LiveApi api(int port) throws IOException {
        Path kubeconfig = Files.write(
                folder.resolve("kubeconfig"),
                List.of(
                        "apiVersion: v1",
                        "kind: Config",
                        "current-context: c",
                        "contexts: [{name: c, context: {cluster: c, user: u}}]",
                        "clusters: [{name: c, cluster: {server: \"http://127.0.0.1:" + port + "\"}}]",
                        "users: [{name: u, user: {token: t}}]"));
        return LiveApi.of(kubeconfig.toString());
    }
}
