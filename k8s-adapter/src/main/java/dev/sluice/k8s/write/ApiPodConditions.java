package dev.sluice.k8s.write;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.PatchType;
import dev.sluice.k8s.convert.ApiKinds;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Conditions of pods on the API server, each patched alone and for exactly the pod that was looked at. */
public final class ApiPodConditions implements PodConditions {
    private final KubernetesApi api;
    private final InstantSource clock;

    public ApiPodConditions(KubernetesApi api, InstantSource clock) {
        this.api = requireNonNull(api, "api");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public boolean set(Pod pod, Pod.Condition condition) {
        ObjectNode patch = Json.object();
        patch.putObject("metadata").put("uid", pod.meta().uid());
        patch.putObject("status")
                .putArray("conditions")
                .addObject()
                .put("type", condition.type())
                .put("status", text(condition.status()))
                .put("reason", textOrNull(condition.reason()))
                .put("message", textOrNull(condition.message()))
                .put(
                        "lastTransitionTime",
                        condition
                                .lastTransition()
                                .orElseGet(clock::instant)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .putNull("lastProbeTime");
        try {
            ObjectNode unused = api.patch(
                    ApiKinds.pods(ApiKinds.QUIC_ENVIRONMENT_VARIABLE).path(pod.key()) + "/status",
                    PatchType.STRATEGIC,
                    patch);
            return true;
        } catch (PortException e) {
            if (e.kind() == PortException.Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private static String text(ConditionStatus status) {
        return switch (status) {
            case TRUE -> "True";
            case FALSE -> "False";
            case UNKNOWN, ABSENT -> "Unknown";
        };
    }

    /** A null takes away what the condition had. */
    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
