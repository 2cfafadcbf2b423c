package dev.sluice.core.targets;

import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * The pods' readiness gates of a binding: a pod counts as ready once its target is healthy. Throws
 * {@link dev.sluice.core.port.PortException}.
 */
final class ReadinessGates {
    /** The type of a gate and its condition is this with the binding's name. */
    static final String TYPE_PREFIX = "target-health.elbv2.k8s.aws/";

    private static final String HEALTHY = "healthy";
    private static final Verdict REGISTERING =
            new Verdict(ConditionStatus.FALSE, "Elb.RegistrationInProgress", "Target registration is in progress");
    private static final Verdict RELEASED = new Verdict(ConditionStatus.TRUE, "", "Target Group Binding is deleted");
    private static final Verdict UNKNOWN = new Verdict(ConditionStatus.UNKNOWN, "", "");

    private final PodConditions conditions;
    private final ClusterView cluster;
    private final TargetMetrics metrics;
    private final Clock clock;

    ReadinessGates(PodConditions conditions, ClusterView cluster, TargetMetrics metrics, Clock clock) {
        this.conditions = conditions;
        this.cluster = cluster;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Whether a pod carries the binding's condition with another status than True. */
    boolean anyUnfulfilled(TargetGroupBinding binding, Collection<PodEndpoint> endpoints) {
        return endpoints.stream()
                .flatMap(endpoint -> endpoint.pod().condition(type(binding)).stream())
                .anyMatch(condition -> condition.status() != ConditionStatus.TRUE);
    }

    /** Whether a pod with the binding's gate is a target that is not healthy. */
    boolean anyUnhealthy(TargetGroupBinding binding, TargetMatch<PodEndpoint> match) {
        return match.matched().stream()
                .anyMatch(matched -> isGated(matched.endpoint().pod(), binding)
                        && !matched.target().state().equals(HEALTHY));
    }

    /** Writes what is known of each gated pod's target; answers whether one of them has to be looked at again. */
    boolean update(TargetGroupBinding binding, TargetMatch<PodEndpoint> match) {
        boolean again = false;
        for (TargetMatch.Matched<PodEndpoint> matched : match.matched()) {
            again |= write(binding, matched.endpoint().pod(), Verdict.of(matched.target()));
        }
        for (PodEndpoint endpoint : match.newEndpoints()) {
            again |= write(binding, endpoint.pod(), REGISTERING);
        }
        return again;
    }

    /** No target group stands behind the gate any more, so that it must hold nobody back. */
    void release(TargetGroupBinding binding) {
        cluster.pods(binding.key().namespace()).forEach(pod -> write(binding, pod, RELEASED));
    }

    /** Answers whether the pod has to be looked at again. */
    private boolean write(TargetGroupBinding binding, Pod pod, Verdict verdict) {
        if (!isGated(pod, binding)) {
            return false;
        }
        Optional<Pod.Condition> before = pod.condition(type(binding));
        if (before.filter(verdict::isSaidBy).isEmpty()) {
            Instant now = clock.instant();
            boolean sameStatus =
                    before.filter(old -> old.status() == verdict.status()).isPresent();
            Optional<Instant> since = sameStatus ? before.flatMap(Pod.Condition::lastTransition) : Optional.of(now);
            boolean there = conditions.set(
                    pod,
                    new Pod.Condition(type(binding), verdict.status(), verdict.reason(), verdict.message(), since));
            if (!there) {
                return false;
            }
            before.ifPresent(old -> measure(binding.key(), old, verdict, now));
        }
        return verdict.status() != ConditionStatus.TRUE;
    }

    private void measure(ObjectKey binding, Pod.Condition before, Verdict verdict, Instant now) {
        if (before.status() != ConditionStatus.TRUE && verdict.status() == ConditionStatus.TRUE) {
            before.lastTransition()
                    .ifPresent(since -> metrics.readinessGateReady(binding, Duration.between(since, now)));
        }
    }

    private static boolean isGated(Pod pod, TargetGroupBinding binding) {
        return pod.readinessGates().contains(type(binding));
    }

    private static String type(TargetGroupBinding binding) {
        return TYPE_PREFIX + binding.key().name();
    }

    /** What a condition should say. */
    private record Verdict(ConditionStatus status, String reason, String message) {
        static Verdict of(TargetHealth target) {
            if (target.state().isEmpty()) {
                return UNKNOWN;
            }
            ConditionStatus status = target.state().equals(HEALTHY) ? ConditionStatus.TRUE : ConditionStatus.FALSE;
            return new Verdict(status, target.reason(), target.description());
        }

        boolean isSaidBy(Pod.Condition condition) {
            return condition.status() == status
                    && condition.reason().equals(reason)
                    && condition.message().equals(message);
        }
    }
}
