package dev.sluice.runner.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthEndpointTest {
    private final AtomicBoolean synced = new AtomicBoolean(true);
    private final HttpListener listener = HttpListener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Map.of("/readyz", new HealthEndpoint("/readyz", Map.of("ping", () -> true, "synced", synced::get))));

    @AfterEach
    void stop() {
        listener.close();
    }

    @Test
    void answersOkWhileAllChecksHold() throws Exception {
        HttpResponse<String> response = ask("/readyz");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ok");
    }

    @Test
    void listsTheChecksWhenOneFails() throws Exception {
        synced.set(false);

        HttpResponse<String> response = ask("/readyz");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("[+]ping ok\n[-]synced failed: reason withheld\nreadyz check failed\n");
    }

    @Test
    void leavesOutWhatIsExcluded() throws Exception {
        synced.set(false);

        assertThat(ask("/readyz?verbose&exclude=synced").body())
                .isEqualTo("[+]ping ok\n[+]synced excluded: ok\nreadyz check passed\n");
    }

    @Test
    void knowsOneCheckByItsPathAndNoOther() throws Exception {
        synced.set(false);

        assertThat(ask("/readyz/ping").statusCode()).isEqualTo(200);
        assertThat(ask("/readyz/synced").statusCode()).isEqualTo(500);
        assertThat(ask("/readyz/other").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + listener.port() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
