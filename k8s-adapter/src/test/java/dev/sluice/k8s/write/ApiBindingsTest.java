package dev.sluice.k8s.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.contract.BindingsContract;
import dev.sluice.k8s.given.FakeApiServer;
import dev.sluice.k8s.given.HandClock;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiBindingsTest implements BindingsContract {
    private static final ObjectKey OWN_KEY = new ObjectKey("shop", "tgb");
    private static final String PATH = "/apis/elbv2.k8s.aws/v1beta1/namespaces/shop/targetgroupbindings/tgb";
    private static final SortedMap<String, String> LABELS = new TreeMap<>(Map.of("ingress.k8s.aws/stack", "g"));

    private FakeApiServer server;
    private ApiBindings bindings;

    @BeforeEach
    void start() throws IOException {
        server = new FakeApiServer();
        bindings = new ApiBindings(KubernetesApi.of(server.client()), "", new HandClock(), pause -> {});
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    public Bindings bindings() {
        return bindings;
    }

    @Test
    void takesForeignLabelsAnnotationsAndSpecFieldsAwayInOnePatch() {
        TargetGroupBinding unused = bindings.create(OWN_KEY, LABELS, spec("web", Map.of("zone", "a", "old", "x")));
        server.patch(
                PATH,
                "{metadata: {labels: {mine: x}, annotations: {elbv2.k8s.aws/checkpoint: c}}, spec: {targetGroupName: n}}");

        TargetGroupBinding updated =
                bindings.update(bindings.find(OWN_KEY).orElseThrow(), LABELS, spec("api", Map.of("zone", "a")));

        assertThat(updated.spec()).isEqualTo(spec("api", Map.of("zone", "a")));
        assertThat(updated.meta().labels()).isEqualTo(LABELS);
        assertThat(updated.meta().annotations()).isEmpty();
        assertThat(updated.meta().generation()).isEqualTo(3);
        assertThat(server.writes())
                .last()
                .asString()
                .isEqualTo("PATCH " + PATH
                        + " {\"metadata\":{\"labels\":{\"mine\":null},\"annotations\":{\"elbv2.k8s.aws/checkpoint\":null}},"
                        + "\"spec\":{\"targetGroupName\":null,\"serviceRef\":{\"name\":\"api\"},"
                        + "\"nodeSelector\":{\"matchLabels\":{\"old\":null}}}}");
    }

    @Test
    void writesNothingWhereNothingWouldChange() {
        TargetGroupBinding created = bindings.create(OWN_KEY, LABELS, spec("web", Map.of()));

        assertThat(bindings.update(created, LABELS, spec("web", Map.of()))).isEqualTo(created);
        assertThat(server.writes()).hasSize(1);
    }

    @Test
    void addsAFinalizerToTheOnesThatOthersAddMeanwhile() {
        TargetGroupBinding unused = bindings.create(OWN_KEY, LABELS, spec("web", Map.of()));
        server.patch(PATH, "{metadata: {finalizers: [theirs]}}");
        server.refuseNext(new FakeApiServer.Refusal("PATCH", PATH, 409, Map.of()));

        bindings.addFinalizer(OWN_KEY, FINALIZER);

        assertThat(bindings.find(OWN_KEY).orElseThrow().meta().finalizers()).containsExactly("theirs", FINALIZER);
    }

    @Test
    void givesUpAfterFourConflicts() {
        TargetGroupBinding unused = bindings.create(OWN_KEY, LABELS, spec("web", Map.of()));
        for (int i = 0; i < 4; i++) {
            server.refuseNext(new FakeApiServer.Refusal("PATCH", PATH, 409, Map.of()));
        }

        PortException refusal =
                catchThrowableOfType(PortException.class, () -> bindings.addFinalizer(OWN_KEY, FINALIZER));

        assertThat(refusal.kind()).isEqualTo(PortException.Kind.CONFLICT);
        assertThat(server.writes()).hasSize(5);
    }

    @Test
    void saysOnceWhyACleanupFailed() {
        TargetGroupBinding created = bindings.create(OWN_KEY, LABELS, spec("web", Map.of()));

        bindings.setCleanupFailed(created, "no access");
        bindings.setCleanupFailed(created, "no access");

        assertThat(server.writes())
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo("PATCH " + PATH
                        + "/status {\"status\":{\"conditions\":[{\"type\":\"Ready\",\"status\":\"False\","
                        + "\"reason\":\"FailedCleanup\",\"message\":\"no access\",\"observedGeneration\":1,"
                        + "\"lastTransitionTime\":\"2026-01-31T12:00:00Z\"}]}}");
    }

    private static TargetGroupBinding.Spec spec(String service, Map<String, String> nodeLabels) {
        return new TargetGroupBinding.Spec(
                "arn:aws:elasticloadbalancing:tg",
                "",
                false,
                "instance",
                "HTTP",
                new ServiceReference(service, PortReference.of("http")),
                Optional.empty(),
                nodeLabels.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new LabelSelector(new TreeMap<>(nodeLabels), List.of())),
                "ipv4",
                "vpc-1",
                "",
                "");
    }
}
