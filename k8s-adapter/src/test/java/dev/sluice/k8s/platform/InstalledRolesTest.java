package dev.sluice.k8s.platform;

import static dev.sluice.k8s.given.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.given.FakeApiServer;
import dev.sluice.k8s.given.HandClock;
import dev.sluice.k8s.given.InstalledRoles;
import dev.sluice.k8s.given.Right;
import dev.sluice.k8s.lease.LeaseSettings;
import dev.sluice.k8s.watch.SeenEvents;
import dev.sluice.k8s.watch.WatchSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The server of these tests refuses what the roles do not grant; this one finds what they grant for nothing. */
class InstalledRolesTest {
    private static final ObjectKey KEY = new ObjectKey("shop", "a");
    private static final TargetGroupBinding.Spec SPEC = new TargetGroupBinding.Spec(
            "arn",
            "",
            false,
            "ip",
            "",
            new TargetGroupBinding.ServiceReference("web", PortReference.of(80)),
            Optional.empty(),
            Optional.empty(),
            "",
            "",
            "",
            "");

    @Test
    void grantWhatIsNeededAndNothingElse() throws IOException, InterruptedException {
        NavigableSet<Right> needed = new TreeSet<>();
        for (boolean endpointSlices : new boolean[] {true, false}) {
            needed.addAll(ofAFullDay(endpointSlices));
        }

        assertThat(needed).containsExactlyElementsOf(InstalledRoles.rights());
    }

    /** A controller that leads, watches, and uses each of its ways to write. */
    private static SortedSet<Right> ofAFullDay(boolean endpointSlices) throws IOException, InterruptedException {
        try (FakeApiServer server = new FakeApiServer();
                ClientPlatform platform = platform(server, endpointSlices)) {
            server.create("/apis/networking.k8s.io/v1/namespaces/shop/ingresses", "{metadata: {name: a}}");
            server.create("/api/v1/namespaces/shop/pods", "{metadata: {name: a, uid: u}}");
            CountDownLatch elected = new CountDownLatch(1);
            platform.leadership().campaign(elected::countDown, () -> {});
            platform.start(new SeenEvents());
            awaiting("election").until(() -> elected.getCount() == 0);

            writeIngress(platform.ingresses());
            writeBinding(platform.bindings());
            Pod pod = platform.cluster().pod(KEY).orElseThrow();
            platform.podConditions()
                    .set(pod, new Pod.Condition("gate", ConditionStatus.TRUE, "", "", Optional.empty()));
            platform.trackedTargets().write(KEY, new TreeSet<>(Set.of("10.0.0.1:80")));
            platform.trackedTargets().write(KEY, new TreeSet<>());
            platform.trackedTargets().delete(KEY);
            assertThat(platform.trackedTargets().read(KEY)).isEmpty();
            for (int i = 0; i < 2; i++) {
                platform.events().record(new Subject("Ingress", KEY), EventSink.Type.NORMAL, "Reason", "message");
            }
            awaiting("a second event of the same kind")
                    .until(() -> server.needed().contains(new Right("patch", "", "events")));
            awaiting("the watch of everything that was listed").until(() -> isWatched(server.needed()));
            return server.needed();
        }
    }

    private static boolean isWatched(SortedSet<Right> needed) {
        return needed.stream()
                .filter(right -> right.verb().equals("list"))
                .allMatch(right -> needed.contains(new Right("watch", right.group(), right.resource())));
    }

    private static void writeIngress(IngressWriter ingresses) {
        assertThat(ingresses.addFinalizer(KEY, "f")).isPresent();
        ingresses.setStatus(KEY, List.of(new IngressWriter.StatusEntry("lb.example.org", List.of())));
    }

    private static void writeBinding(Bindings bindings) {
        TargetGroupBinding binding = bindings.create(KEY, new TreeMap<>(Map.of("stack", "a")), SPEC);
        bindings.setObservedGeneration(KEY, binding.meta().generation());
        bindings.addFinalizer(KEY, "f");
        assertThat(bindings.list(Map.of("stack", "a"))).hasSize(1);
        bindings.delete(KEY);
    }

    private static ClientPlatform platform(FakeApiServer server, boolean endpointSlices) {
        return new ClientPlatform(
                server.client(),
                new ClientSettings(
                        new WatchSettings("", endpointSlices, ApiKinds.QUIC_ENVIRONMENT_VARIABLE, Optional.empty()),
                        "alb",
                        Optional.of(new LeaseSettings("aws-load-balancer-controller-leader", "kube-system")),
                        "me"),
                new IngressReferences(true),
                new HandClock());
    }
}
