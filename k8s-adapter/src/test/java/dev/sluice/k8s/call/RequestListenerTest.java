package dev.sluice.k8s.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.core.port.PortException;
import dev.sluice.k8s.given.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestListenerTest {
    private static final String WEB = "/apis/networking.k8s.io/v1/namespaces/shop/ingresses/web";

    private final List<String> heard = new ArrayList<>();
    private final RequestListener listener = new RequestListener() {
        @Override
        public void answered(String method, String host, int code) {
            heard.add(method + " " + host + " " + code);
        }

        @Override
        public void failed(String method, String host) {
            heard.add(method + " " + host + " failed");
        }
    };

    @Test
    void hearsWhatTheServerAnswersAndThatItDoesNot() throws IOException {
        KubernetesApi api;
        String host;
        try (FakeApiServer server = new FakeApiServer()) {
            ApiClient client = KubernetesAccess.heard(server.client(), listener);
            host = URI.create(client.getBasePath()).getAuthority();
            api = new KubernetesApi(Exchange.of(client, pause -> {}));

            assertThat(api.find(WEB)).isEmpty();
        }
        PortException gone = catchThrowableOfType(PortException.class, () -> api.find(WEB));

        assertThat(gone.kind()).isEqualTo(PortException.Kind.UNAVAILABLE);
        assertThat(heard).startsWith("GET " + host + " 404").contains("GET " + host + " failed");
    }
}
