package dev.sluice.runner.controller;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.targets.BindingOutcome;
import dev.sluice.core.targets.BindingReconcile;
import dev.sluice.core.targets.FailureCategory;
import dev.sluice.k8s.queue.Reconciler;

/** The core's reconciles in the form that workers take. */
final class Reconcilers {
    private Reconcilers() {}

    static Reconciler<ObjectKey> of(BindingReconcile bindings) {
        return key -> switch (bindings.reconcile(key)) {
            case BindingOutcome.Done done -> new Outcome.Done();
            case BindingOutcome.Deferred deferred -> new Outcome.Done();
            case BindingOutcome.RequeueAfter later -> new Outcome.RequeueAfter(later.delay(), later.reason());
            case BindingOutcome.Failed failed ->
                new Outcome.Retry(failed.blame(), FailureCategory.RECONCILE.label(), failed.message());
        };
    }
}
