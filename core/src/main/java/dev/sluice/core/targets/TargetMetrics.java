package dev.sluice.core.targets;

import dev.sluice.core.cluster.ObjectKey;
import java.time.Duration;

/** What the targets' loop tells the meters. Called by several threads; must neither block nor throw. */
public interface TargetMetrics {
    /** A pod's readiness gate went to True this long after it was set otherwise. */
    void readinessGateReady(ObjectKey binding, Duration time);

    /** A step failed; a failed pass reports its own category besides that of the step. */
    void failed(FailureCategory category);

    void stage(ReconcileStage stage, Duration time);

    /** An endpoint of a QUIC target group has no server id and was not registered. */
    void quicServerIdMissing(ObjectKey binding);

    /** Tells nobody. */
    static TargetMetrics none() {
        return new TargetMetrics() {
            @Override
            public void readinessGateReady(ObjectKey binding, Duration time) {}

            @Override
            public void failed(FailureCategory category) {}

            @Override
            public void stage(ReconcileStage stage, Duration time) {}

            @Override
            public void quicServerIdMissing(ObjectKey binding) {}
        };
    }
}
