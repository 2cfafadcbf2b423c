package dev.sluice.k8s.manifest;

import static dev.sluice.k8s.given.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.port.IngressWriter.StatusEntry;
import dev.sluice.k8s.given.HandClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestWorldTest {
    private static final ObjectKey WEB = new ObjectKey("shop", "web");

    @TempDir
    private Path folder;

    private ManifestWorld world;

    @BeforeEach
    void aFolderWithAnIngress() throws IOException {
        write("a.example.com");
        world = new ManifestWorld(folder, Optional.empty(), new HandClock());
        world.start(change -> {});
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void appliesWhatIsEditedAndKeepsWhatTheControllerWrote() throws IOException, InterruptedException {
        Optional<Ingress> unused = world.ingresses().addFinalizer(WEB, "ours");
        world.ingresses().setStatus(WEB, List.of(new StatusEntry("x.elb", List.of())));

        write("b.example.com");
        awaiting("the edit").until(() -> host().equals("b.example.com"));

        Ingress web = world.cluster().ingress(WEB).orElseThrow();
        assertThat(web.meta().finalizers()).containsExactly("ours");
        assertThat(web.hostnames()).containsExactly("x.elb");
    }

    @Test
    void keepsTheConditionsOfAPodThatItsManifestDoesNotSpeakOf() throws IOException, InterruptedException {
        writePod("False");
        ObjectKey key = new ObjectKey("shop", "web-1");
        awaiting("the pod").until(() -> world.cluster().pod(key).isPresent());
        Pod.Condition gate =
                new Pod.Condition("target-health.elbv2.k8s.aws/web", ConditionStatus.TRUE, "", "", Optional.empty());
        world.podConditions().set(world.cluster().pod(key).orElseThrow(), gate);

        writePod("True");
        awaiting("the edit").until(() -> status(key, "ContainersReady") == ConditionStatus.TRUE);

        assertThat(world.cluster().pod(key).orElseThrow().condition(gate.type()))
                .contains(gate);
    }

    @Test
    void tellsOfASliceAfterThePodsThatItSpeaksOf() throws IOException {
        Files.writeString(folder.resolve("all.yaml"), """
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata: {namespace: shop, name: web, labels: {kubernetes.io/service-name: web}}
                addressType: IPv4
                endpoints: []
                ports: []
                ---
                apiVersion: v1
                kind: Pod
                metadata: {namespace: shop, name: web-1}
                """);
        List<String> told = new ArrayList<>();
        try (ManifestWorld unwatched = new ManifestWorld(folder, Optional.empty(), new HandClock())) {
            unwatched.listen(change -> change.after().ifPresent(object -> told.add(object.kind())));

            unwatched.applyNow();
        }

        assertThat(told).containsSubsequence("Pod", "EndpointSlice");
    }

    private ConditionStatus status(ObjectKey pod, String condition) {
        return world.cluster()
                .pod(pod)
                .orElseThrow()
                .condition(condition)
                .orElseThrow()
                .status();
    }

    private void writePod(String containersReady) throws IOException {
        write("pod.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: {namespace: shop, name: web-1}
                status: {podIP: 10.0.0.4, conditions: [{type: ContainersReady, status: "%s"}]}
                """.formatted(containersReady));
    }

    @Test
    void keepsTheLastGoodStateWhileAManifestIsWrong() throws IOException, InterruptedException {
        write("web.yaml", "kind: [\n");
        write("other.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: n}\n");
        assertThat(host()).isEqualTo("a.example.com");

        write("c.example.com");

        awaiting("the mended state").until(() -> host().equals("c.example.com"));
        awaiting("the other file").until(() -> world.cluster().namespace("n").isPresent());
    }

    @Test
    void holdsADeletedIngressUntilItsFinalizerIsRemoved() throws IOException, InterruptedException {
        Optional<Ingress> unused = world.ingresses().addFinalizer(WEB, "ours");

        Files.delete(folder.resolve("web.yaml"));
        awaiting("deletion")
                .until(() -> world.cluster().ingress(WEB).orElseThrow().meta().deleting());
        world.ingresses().removeFinalizer(WEB, "ours");

        assertThat(world.cluster().ingress(WEB)).isEmpty();
    }

    @Test
    void bringsBackWhatWasWrittenAgainWhileItsPredecessorWasHeld() throws IOException, InterruptedException {
        Optional<Ingress> unused = world.ingresses().addFinalizer(WEB, "ours");
        Files.delete(folder.resolve("web.yaml"));
        awaiting("deletion")
                .until(() -> world.cluster().ingress(WEB).orElseThrow().meta().deleting());
        write("d.example.com");
        write("mark.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: mark}\n");
        awaiting("the new file").until(() -> world.cluster().namespace("mark").isPresent());

        world.ingresses().removeFinalizer(WEB, "ours");

        assertThat(host()).isEqualTo("d.example.com");
        assertThat(world.cluster().ingress(WEB).orElseThrow().meta().finalizers())
                .isEmpty();
    }

    @Test
    void refusesToStartOnManifestsThatAreWrong() throws IOException {
        Files.writeString(folder.resolve("web.yaml"), "kind: Service\n");
        try (ManifestWorld wrong = new ManifestWorld(folder, Optional.empty(), new HandClock())) {
            assertThatThrownBy(() -> wrong.start(change -> {}))
                    .isInstanceOf(ManifestException.class)
                    .hasMessageContaining("web.yaml:1:1: apiVersion: nothing");
        }
    }

    private String host() {
        return world.cluster().ingress(WEB).orElseThrow().rules().getFirst().host();
    }

    private void write(String host) throws IOException {
        write("web.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {namespace: shop, name: web}
                spec: {rules: [{host: %s}]}
                """.formatted(host));
    }

    /** In place of the old file at once, as editors do. */
    private void write(String file, String text) throws IOException {
        Path written = Files.writeString(folder.resolve(".new"), text);
        Path unused = Files.move(written, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }
}
