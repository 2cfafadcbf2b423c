package dev.sluice.k8s.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchStreamTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String EVENT = "{\"type\":\"ADDED\",\"object\":{\"kind\":\"Ingress\"}}\n";

    @Test
    void endsWhereTheConnectionBreaksBeforeTheFirstEvent() throws IOException {
        try (ServerSocket server = serving(HEAD);
                WatchStream watch = watch(server)) {
            assertThat(watch.next()).isEmpty();
        }
    }

    @Test
    void endsWhereTheConnectionBreaksInTheMiddleOfAnEvent() throws IOException {
        String half = EVENT + EVENT.substring(0, 10);
        try (ServerSocket server = serving(HEAD + Integer.toHexString(half.length()) + "\r\n" + half + "\r\n");
                WatchStream watch = watch(server)) {
            assertThat(watch.next()).hasValueSatisfying(event -> {
                assertThat(event.type()).isEqualTo("ADDED");
                assertThat(event.object().path("kind").asText()).isEqualTo("Ingress");
            });
            assertThat(watch.next()).isEmpty();
        }
    }

    private static WatchStream watch(ServerSocket server) {
        ApiClient client = new ApiClient().setBasePath("http://127.0.0.1:" + server.getLocalPort());
        return new KubernetesApi(Exchange.of(client, wait -> {})).watch("/ingresses", Map.of(), "1", 60);
    }

    /** Answers one request with this and hangs up. */
    private static ServerSocket serving(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (Socket socket = server.accept()) {
                readHead(socket.getInputStream());
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return server;
    }

    /** All of it: what is left unread when a socket is closed takes the answer away from the client. */
    private static void readHead(InputStream request) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = request.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
    }
}
