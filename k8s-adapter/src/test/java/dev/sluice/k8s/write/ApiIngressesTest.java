package dev.sluice.k8s.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.IngressWriter.Port;
import dev.sluice.core.port.IngressWriter.StatusEntry;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.given.FakeApiServer;
import dev.sluice.k8s.watch.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiIngressesTest {
    private static final ObjectKey KEY = new ObjectKey("shop", "web");
    private static final String PATH = "/apis/networking.k8s.io/v1/namespaces/shop/ingresses/web";
    private static final List<StatusEntry> STATUS =
            List.of(new StatusEntry("a.elb", List.of(new Port(80, ""), new Port(443, ""))));

    private FakeApiServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeApiServer();
        server.create("/apis/networking.k8s.io/v1/namespaces/shop/ingresses", "{metadata: {name: web}, spec: {}}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksNothingForAFinalizerThatTheMirrorShows() {
        assertThat(ingresses().addFinalizer(KEY, "f").orElseThrow().meta().finalizers())
                .containsExactly("f");

        assertThat(ingresses().addFinalizer(KEY, "f")).isPresent();
        assertThat(server.writes()).hasSize(1);
        assertThat(server.reads(PATH)).isEqualTo(1);
    }

    @Test
    void takesAnIngressThatIsGoneAsItIs() {
        ObjectKey gone = new ObjectKey("shop", "gone");

        ApiIngresses ingresses = ingresses();
        ingresses.removeFinalizer(gone, "f");
        ingresses.setStatus(gone, STATUS);
        ingresses.setAnnotation(gone, "a", Optional.of("b"));

        assertThat(ingresses.addFinalizer(gone, "f")).isEmpty();
    }

    @Test
    void writesAStatusWithItsPortsOnce() {
        ApiIngresses ingresses = ingresses();

        ingresses.setStatus(KEY, STATUS);
        ingresses.setStatus(KEY, STATUS);

        assertThat(server.writes())
                .containsExactly("PATCH " + PATH + "/status {\"status\":{\"loadBalancer\":{\"ingress\":"
                        + "[{\"hostname\":\"a.elb\",\"ports\":[{\"port\":80,\"protocol\":\"\"},"
                        + "{\"port\":443,\"protocol\":\"\"}]}]}}}");
    }

    @Test
    void needsNoCallForAStatusThatItHasSeenInThisVersion() {
        ingresses().setStatus(KEY, STATUS);
        ApiIngresses ingresses = ingresses();
        ingresses.setStatus(KEY, STATUS);
        long reads = server.reads(PATH);

        ingresses.setStatus(KEY, STATUS);

        assertThat(server.reads(PATH)).isEqualTo(reads);
    }

    @Test
    void clearsAStatusWithoutEntries() {
        ApiIngresses ingresses = ingresses();
        ingresses.setStatus(KEY, STATUS);

        ingresses.setStatus(KEY, List.of());

        assertThat(server.object(PATH).path("status").path("loadBalancer")).isEmpty();
    }

    @Test
    void setsAndRemovesAnAnnotationWhereItDiffers() {
        ingresses().setAnnotation(KEY, "plan", Optional.of("{}"));
        ingresses().setAnnotation(KEY, "plan", Optional.of("{}"));
        ingresses().setAnnotation(KEY, "plan", Optional.empty());

        assertThat(server.writes())
                .containsExactly(
                        "PATCH " + PATH + " {\"metadata\":{\"annotations\":{\"plan\":\"{}\"}}}",
                        "PATCH " + PATH + " {\"metadata\":{\"annotations\":{\"plan\":null}}}");
    }

    /** A writer whose mirror shows the Ingress as it is now. */
    private ApiIngresses ingresses() {
        Ingress now = ApiKinds.INGRESS.convert(server.object(PATH)).object();
        return new ApiIngresses(KubernetesApi.of(server.client()), Snapshot.of(List.of(now)), pause -> {});
    }
}
