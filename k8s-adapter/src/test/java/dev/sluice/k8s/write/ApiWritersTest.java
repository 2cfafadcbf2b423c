package dev.sluice.k8s.write;

import static dev.sluice.k8s.given.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.given.FakeApiServer;
import dev.sluice.k8s.given.HandClock;
import dev.sluice.k8s.watch.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiWritersTest {
    private static final ObjectKey BINDING = new ObjectKey("shop", "tgb");
    private static final String POD = "/api/v1/namespaces/shop/pods/p";

    private final HandClock clock = new HandClock();
    private FakeApiServer server;
    private KubernetesApi api;

    @BeforeEach
    void start() throws IOException {
        server = new FakeApiServer();
        api = KubernetesApi.of(server.client());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void remembersTargetsInAConfigMapUntilTheyAreForgotten() {
        ApiTrackedTargets targets = new ApiTrackedTargets(api);
        assertThat(targets.read(BINDING)).isEmpty();

        targets.write(BINDING, new TreeSet<>(Set.of("10.0.0.1:80", "10.0.0.2:80")));
        assertThat(targets.read(BINDING)).contains(new TreeSet<>(Set.of("10.0.0.1:80", "10.0.0.2:80")));
        assertThat(server.object("/api/v1/namespaces/shop/configmaps/aws-lbc-targets-tgb")
                        .path("data")
                        .path("targets")
                        .asText())
                .isEqualTo("10.0.0.1:80,10.0.0.2:80");

        targets.write(BINDING, new TreeSet<>());
        assertThat(targets.read(BINDING)).contains(new TreeSet<>());

        targets.delete(BINDING);
        targets.delete(BINDING);
        assertThat(targets.read(BINDING)).isEmpty();
    }

    @Test
    void setsOneConditionOfAPodAndLeavesTheOthers() {
        Pod pod = aPodWithOneCondition();
        ApiPodConditions conditions = new ApiPodConditions(api, clock);

        assertThat(conditions.set(pod, condition(ConditionStatus.FALSE, "Elb.InitialHealthChecking")))
                .isTrue();
        assertThat(conditions.set(pod, condition(ConditionStatus.TRUE, ""))).isTrue();

        assertThat(server.object(POD).path("status").path("conditions"))
                .extracting(found -> found.path("type").asText() + "="
                        + found.path("status").asText() + found.path("reason").asText())
                .containsExactly("Ready=False", "target-health.elbv2.k8s.aws/tgb=True");
    }

    @Test
    void doesNotTouchAnotherPodOfTheSameName() {
        Pod pod = aPodWithOneCondition();
        server.delete(POD);
        ApiPodConditions conditions = new ApiPodConditions(api, clock);
        assertThat(conditions.set(pod, condition(ConditionStatus.TRUE, ""))).isFalse();

        Pod unused = aPodWithOneCondition();

        PortException refusal = catchThrowableOfType(
                PortException.class, () -> conditions.set(pod, condition(ConditionStatus.TRUE, "")));
        assertThat(refusal.kind()).isEqualTo(PortException.Kind.CONFLICT);
    }

    @Test
    void countsARepeatedEventUp() throws InterruptedException {
        Ingress ingress = ApiKinds.INGRESS
                .convert(server.create(
                        "/apis/networking.k8s.io/v1/namespaces/shop/ingresses", "{metadata: {name: web}}"))
                .object();
        try (ApiEvents events = new ApiEvents(api, Snapshot.of(List.of(ingress)), clock)) {
            for (int i = 0; i < 3; i++) {
                events.record(Subject.of(ingress), EventSink.Type.WARNING, "FailedBuildModel", "why");
            }
            awaiting("three writes").until(() -> server.writes().size() == 3);
        }

        assertThat(server.writes().getFirst())
                .contains("\"involvedObject\":{\"kind\":\"Ingress\",\"namespace\":\"shop\",\"name\":\"web\","
                        + "\"apiVersion\":\"networking.k8s.io/v1\",\"uid\":\""
                        + ingress.meta().uid() + "\"")
                .contains("\"type\":\"Warning\",\"reason\":\"FailedBuildModel\",\"message\":\"why\",\"count\":1")
                .contains("\"source\":{\"component\":\"ingress\"}");
        assertThat(server.writes().getLast()).endsWith(" {\"count\":3,\"lastTimestamp\":\"2026-01-31T12:00:00Z\"}");
    }

    private Pod aPodWithOneCondition() {
        return ApiKinds.pods("X")
                .convert(server.create(
                        "/api/v1/namespaces/shop/pods",
                        "{metadata: {name: p}, status: {conditions: [{type: Ready, status: 'False'}]}}"))
                .object();
    }

    private static Pod.Condition condition(ConditionStatus status, String reason) {
        return new Pod.Condition("target-health.elbv2.k8s.aws/tgb", status, reason, "", Optional.empty());
    }
}
