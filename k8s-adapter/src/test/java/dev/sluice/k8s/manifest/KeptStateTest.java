package dev.sluice.k8s.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.cluster.TargetGroupBinding.NetworkPort;
import dev.sluice.core.cluster.TargetGroupBinding.Networking;
import dev.sluice.core.cluster.TargetGroupBinding.Peer;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import dev.sluice.core.port.IngressWriter.StatusEntry;
import dev.sluice.k8s.given.HandClock;
import dev.sluice.k8s.watch.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process after the other on the same folder, with what the first has written kept in a file. */
class KeptStateTest {
    private static final ObjectKey WEB = new ObjectKey("shop", "web");
    private static final ObjectKey CART = new ObjectKey("shop", "cart");

    private static final TargetGroupBinding.Spec SPEC = new TargetGroupBinding.Spec(
            "arn:aws:elasticloadbalancing:us-west-2:111122223333:targetgroup/cart/1",
            "",
            false,
            "ip",
            "HTTP",
            new ServiceReference("cart", PortReference.of("http")),
            Optional.of(new Networking(List.of(new TargetGroupBinding.IngressRule(
                    List.of(new Peer(Optional.empty(), Optional.of("sg-1"))),
                    List.of(new NetworkPort(Optional.of("TCP"), Optional.of(PortReference.of(8080)))))))),
            Optional.empty(),
            "ipv4",
            "vpc-1",
            "",
            "");

    @TempDir
    private Path folder;

    @Test
    void theNextProcessFindsIngressesAndBindingsAsTheyWereLeft() throws IOException {
        writeIngress();
        try (ManifestWorld first = started(new ArrayList<>())) {
            Optional<Ingress> unused = first.ingresses().addFinalizer(WEB, "group.ingress.k8s.aws/shop");
            first.ingresses().setStatus(WEB, List.of(new StatusEntry("x.elb", List.of())));
            TargetGroupBinding made = first.bindings().create(CART, new TreeMap<>(Map.of("stack", "shop")), SPEC);
            first.bindings().addFinalizer(made.key(), TargetGroupBinding.FINALIZER);
            first.bindings().setCheckpoint(CART, "sum", 7);
            first.bindings().setObservedGeneration(CART, 1);
            first.trackedTargets().write(CART, new TreeSet<>(List.of("10.0.0.4:80")));
            List<Ingress> ingresses = first.cluster().ingresses();
            List<TargetGroupBinding> bindings = first.cluster().targetGroupBindings();

            try (ManifestWorld second = started(new ArrayList<>())) {
                assertThat(second.cluster().ingresses()).isEqualTo(ingresses);
                assertThat(second.cluster().targetGroupBindings())
                        .isEqualTo(bindings)
                        .hasSize(1);
                assertThat(second.trackedTargets().read(CART)).contains(new TreeSet<>(List.of("10.0.0.4:80")));
            }
        }
    }

    @Test
    void anIngressThatWasDeletedMeanwhileWaitsForItsFinalizer() throws IOException {
        writeIngress();
        try (ManifestWorld first = started(new ArrayList<>())) {
            Optional<Ingress> unused = first.ingresses().addFinalizer(WEB, "ours");
        }
        Files.delete(folder.resolve("web.yaml"));

        List<KubernetesObject> told = new ArrayList<>();
        try (ManifestWorld second = started(told)) {
            Ingress held = second.cluster().ingress(WEB).orElseThrow();
            assertThat(held.meta().deletionTimestamp()).contains(new HandClock().instant());
            assertThat(told).last().isEqualTo(held);
            second.ingresses().removeFinalizer(WEB, "ours");
        }

        try (ManifestWorld third = started(new ArrayList<>())) {
            assertThat(third.cluster().ingresses()).isEmpty();
        }
    }

    @Test
    void aBindingOfAManifestGoesWithItAndOneOfTheControllerStays() throws IOException {
        Path manifest = Files.writeString(folder.resolve("binding.yaml"), """
                apiVersion: elbv2.k8s.aws/v1beta1
                kind: TargetGroupBinding
                metadata: {namespace: shop, name: by-hand}
                spec: {targetGroupARN: "arn:x", targetType: ip, serviceRef: {name: cart, port: 80}}
                """);
        try (ManifestWorld first = started(new ArrayList<>())) {
            TargetGroupBinding unused = first.bindings().create(CART, new TreeMap<>(), SPEC);
        }
        Files.delete(manifest);

        try (ManifestWorld second = started(new ArrayList<>())) {
            assertThat(second.cluster().targetGroupBindings())
                    .extracting(TargetGroupBinding::key)
                    .containsExactly(CART);
        }
    }

    @Test
    void refusesAFileThatIsNotItsOwn() throws IOException {
        Files.writeString(state(), "metadata: [");

        assertThatThrownBy(() -> new ManifestWorld(folder, Optional.of(state()), new HandClock()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(state() + ": not what this program writes (expected: JSON; delete the file to begin anew)");
    }

    private ManifestWorld started(List<KubernetesObject> told) {
        ManifestWorld world = new ManifestWorld(folder, Optional.of(state()), new HandClock());
        world.start(change -> after(change).ifPresent(told::add));
        return world;
    }

    private static Optional<? extends KubernetesObject> after(Change<? extends KubernetesObject> change) {
        return change.after();
    }

    private Path state() {
        return folder.resolve("aws.state");
    }

    private void writeIngress() throws IOException {
        Files.writeString(folder.resolve("web.yaml"), """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {namespace: shop, name: web, labels: {team: shop}}
                spec: {ingressClassName: alb, rules: [{host: a.example.com}]}
                """);
    }
}
