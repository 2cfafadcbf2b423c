package dev.sluice.core.reconcile;

import java.time.Duration;

/** What the Ingress loop tells the meters. Called by several threads; must neither block nor throw. */
public interface ReconcileMetrics {
    /** Counted, besides the failure itself, when the budget of deletions keeps a load balancer. */
    String DELETIONS_STOPPED = "deletions_stopped_error";

    void stage(IngressStage stage, Duration time);

    /** A reconcile failed in the step with this name. */
    void failed(String category);

    /** Tells nobody. */
    static ReconcileMetrics none() {
        return new ReconcileMetrics() {
            @Override
            public void stage(IngressStage stage, Duration time) {}

            @Override
            public void failed(String category) {}
        };
    }
}
