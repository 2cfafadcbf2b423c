package dev.sluice.runner.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.runner.metrics.ReconcileMeters;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsEndpointTest {
    private final PrometheusRegistry registry = new PrometheusRegistry();

    @Test
    void tellsAllMetersAsPrometheusReadsThem() throws Exception {
        new ReconcileMeters(registry).readinessGateReady(new ObjectKey("shop", "cart"), Duration.ofSeconds(45));

        HttpResponse<String> response = ask();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.body())
                .contains("# TYPE awslbc_readiness_gate_ready_seconds histogram\n")
                .contains(
                        "awslbc_readiness_gate_ready_seconds_bucket{name=\"cart\",namespace=\"shop\",le=\"30.0\"} 0\n")
                .contains(
                        "awslbc_readiness_gate_ready_seconds_bucket{name=\"cart\",namespace=\"shop\",le=\"60.0\"} 1\n")
                .contains("awslbc_readiness_gate_ready_seconds_sum{name=\"cart\",namespace=\"shop\"} 45.0\n");
    }

    private HttpResponse<String> ask() throws Exception {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (HttpListener listener = HttpListener.open(anywhere, Map.of("/metrics", new MetricsEndpoint(registry)));
                HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + listener.port() + "/metrics");
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
