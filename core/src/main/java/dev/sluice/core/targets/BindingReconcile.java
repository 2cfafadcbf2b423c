package dev.sluice.core.targets;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterUnavailableException;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.targets.checkpoint.DeferralQueue;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pass over one TargetGroupBinding: its Service's endpoints become the targets of its target group, or, when it is
 * being deleted, everything it brought about is taken back. Never throws for what AWS, the API server or the object's
 * author did. Safe for use by several threads, one at a time for each binding.
 */
public final class BindingReconcile {
    private static final Logger LOG = LoggerFactory.getLogger(BindingReconcile.class);

    private final ClusterView cluster;
    private final Bindings bindings;
    private final EventSink events;
    private final NewBindings newBindings;
    private final Passes passes;
    private final DeferralQueue deferrals;

    BindingReconcile(BindingLoop.Cluster cluster, NewBindings newBindings, Passes passes, DeferralQueue deferrals) {
        this.cluster = cluster.view();
        this.bindings = cluster.bindings();
        this.events = cluster.events();
        this.newBindings = requireNonNull(newBindings, "newBindings");
        this.passes = requireNonNull(passes, "passes");
        this.deferrals = requireNonNull(deferrals, "deferrals");
    }

    /** Brings the binding of this key in line with what the cluster and AWS hold now. */
    public BindingOutcome reconcile(ObjectKey key) {
        Optional<TargetGroupBinding> binding =
                passes.steps().timed(ReconcileStage.FETCH, () -> cluster.targetGroupBinding(key));
        if (binding.isEmpty()) {
            return gone(key);
        }
        return binding.get().meta().deleting() ? takeBack(binding.get()) : admit(binding.get());
    }

    private BindingOutcome admit(TargetGroupBinding binding) {
        return switch (newBindings.admit(binding)) {
            case NewBindings.Answer.Admitted admitted -> maintain(admitted.binding());
            case NewBindings.Answer.Refused refused -> {
                passes.steps().failed(FailureCategory.RECONCILE);
                yield failed(binding, Blame.USER, refused.message());
            }
        };
    }

    private BindingOutcome gone(ObjectKey key) {
        try {
            passes.gone(key);
            return new BindingOutcome.Done();
        } catch (PortException e) {
            return new BindingOutcome.Failed(e.blame(), String.valueOf(e.getMessage()));
        }
    }

    private BindingOutcome maintain(TargetGroupBinding binding) {
        Optional<BindingOutcome> unkept = failureOf(binding, Step.ADD_FINALIZER, () -> {
            if (!holdsFinalizer(binding)) {
                bindings.addFinalizer(binding.key(), TargetGroupBinding.FINALIZER);
            }
        });
        return unkept.orElseGet(() -> outcome(binding, passes.run(binding)));
    }

    private BindingOutcome outcome(TargetGroupBinding binding, PassResult result) {
        return switch (result) {
            case PassResult.Unchanged unchanged -> unchanged(binding);
            case PassResult.Completed completed -> completed(binding);
            case PassResult.Waiting waiting -> new BindingOutcome.RequeueAfter(passes.requeueAfter(), waiting.reason());
            case PassResult.Early early -> soonAgain(outcome(binding, early.result()), early.reason());
            case PassResult.Failed failed -> failed(binding, failed.blame(), failed.message());
        };
    }

    private BindingOutcome soonAgain(BindingOutcome outcome, String reason) {
        return switch (outcome) {
            case BindingOutcome.Done done -> new BindingOutcome.RequeueAfter(passes.requeueAfter(), reason);
            case BindingOutcome.Deferred deferred -> new BindingOutcome.RequeueAfter(passes.requeueAfter(), reason);
            case BindingOutcome.RequeueAfter later -> later;
            case BindingOutcome.Failed failed -> failed;
        };
    }

    private BindingOutcome failed(TargetGroupBinding binding, Blame blame, String message) {
        warn(binding, "FailedReconcile", "Failed reconcile due to " + message);
        return new BindingOutcome.Failed(blame, message);
    }

    private BindingOutcome unchanged(TargetGroupBinding binding) {
        deferrals.deferred(binding.key());
        // The pass that stored the checkpoint may have failed to write the status; owners wait for the generation.
        return writeStatus(binding).orElseGet(BindingOutcome.Deferred::new);
    }

    private BindingOutcome completed(TargetGroupBinding binding) {
        deferrals.processed(binding.key());
        return writeStatus(binding).orElseGet(() -> {
            events.record(
                    Subject.of(binding), EventSink.Type.NORMAL, "SuccessfullyReconciled", "Successfully reconciled");
            return new BindingOutcome.Done();
        });
    }

    private Optional<BindingOutcome> writeStatus(TargetGroupBinding binding) {
        long generation = binding.meta().generation();
        return failureOf(binding, Step.UPDATE_STATUS, () -> {
            if (binding.observedGeneration() != generation) {
                bindings.setObservedGeneration(binding.key(), generation);
            }
        });
    }

    private BindingOutcome takeBack(TargetGroupBinding binding) {
        if (!holdsFinalizer(binding)) {
            return new BindingOutcome.Done();
        }
        return failureOf(binding, Step.CLEAN_UP, () -> passes.cleanUp(binding))
                .or(() -> failureOf(binding, Step.REMOVE_FINALIZER, () -> {
                    bindings.removeFinalizer(binding.key(), TargetGroupBinding.FINALIZER);
                    passes.forget(binding.key());
                }))
                .orElseGet(BindingOutcome.Done::new);
    }

    private static boolean holdsFinalizer(TargetGroupBinding binding) {
        return binding.meta().finalizers().contains(TargetGroupBinding.FINALIZER);
    }

    private Optional<BindingOutcome> failureOf(TargetGroupBinding binding, Step step, Runnable action) {
        try {
            step.stage.ifPresentOrElse(stage -> passes.steps().timed(stage, action), action);
            return Optional.empty();
        } catch (PortException e) {
            return Optional.of(stepFailed(binding, step, e.blame(), String.valueOf(e.getMessage())));
        } catch (ClusterUnavailableException e) {
            return Optional.of(stepFailed(binding, step, Blame.CLUSTER, String.valueOf(e.getMessage())));
        }
    }

    private BindingOutcome stepFailed(TargetGroupBinding binding, Step step, Blame blame, String message) {
        step.category.ifPresent(passes.steps()::failed);
        warn(binding, step.reason, step.phrase + " due to " + message);
        if (step == Step.CLEAN_UP) {
            showCleanupFailed(binding, message);
        }
        return new BindingOutcome.Failed(blame, message);
    }

    private void showCleanupFailed(TargetGroupBinding binding, String message) {
        try {
            bindings.setCleanupFailed(binding, message);
        } catch (PortException e) {
            LOG.warn("{}: the failed cleanup cannot be shown in the status: {}", binding.key(), e.getMessage());
        }
    }

    private void warn(TargetGroupBinding binding, String reason, String message) {
        events.record(Subject.of(binding), EventSink.Type.WARNING, reason, message);
    }

    /** What a pass does besides targets, and how its failure is told. Failed clean-ups are not counted. */
    private enum Step {
        ADD_FINALIZER(
                "FailedAddFinalizer",
                "Failed add finalizer",
                Optional.of(ReconcileStage.ADD_FINALIZERS),
                Optional.of(FailureCategory.ADD_FINALIZERS)),
        UPDATE_STATUS(
                "FailedUpdateStatus",
                "Failed update status",
                Optional.of(ReconcileStage.UPDATE_STATUS),
                Optional.of(FailureCategory.UPDATE_STATUS)),
        CLEAN_UP("FailedCleanup", "Failed cleanup", Optional.empty(), Optional.empty()),
        REMOVE_FINALIZER("FailedRemoveFinalizer", "Failed remove finalizer", Optional.empty(), Optional.empty());

        private final String reason;
        private final String phrase;
        private final Optional<ReconcileStage> stage;
        private final Optional<FailureCategory> category;

        Step(String reason, String phrase, Optional<ReconcileStage> stage, Optional<FailureCategory> category) {
            this.reason = reason;
            this.phrase = phrase;
            this.stage = stage;
            this.category = category;
        }
    }
}
