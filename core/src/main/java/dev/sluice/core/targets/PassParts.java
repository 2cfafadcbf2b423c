package dev.sluice.core.targets;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.securitygroup.EndpointSecurityGroups;
import dev.sluice.core.targets.checkpoint.CheckpointMarks;
import dev.sluice.core.targets.network.BindingNetwork;

/** What passes over pods and over nodes have in common. */
record PassParts(
        TargetSync sync,
        TargetCalls calls,
        KnownTargets known,
        CheckpointMarks marks,
        BindingNetwork network,
        EndpointSecurityGroups securityGroups,
        BindingCleanup cleanup,
        EventSink events,
        Steps steps) {

    /** Nothing is left to send traffic to: everything is taken back, and that counts as done. */
    PassResult withoutBackend(TargetGroupBinding binding, String message) {
        events.record(Subject.of(binding), EventSink.Type.WARNING, "BackendNotFound", message);
        // First: a clean-up that breaks off must not leave a mark under which the backend's return goes unnoticed.
        steps.counted(FailureCategory.UPDATE_CHECKPOINT, () -> marks.clear(binding));
        cleanUp(binding);
        return new PassResult.Completed();
    }

    /** Takes back everything that the binding brought about. */
    void cleanUp(TargetGroupBinding binding) {
        known.forget(binding.key());
        cleanup.run(binding);
    }

    PassResult failed(FailureCategory category, Blame blame, String message) {
        steps.failed(category);
        return new PassResult.Failed(blame, message);
    }
}
