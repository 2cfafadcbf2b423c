package dev.sluice.core.targets;

import static dev.sluice.core.targets.FailureCategory.DEREGISTER_TARGETS;
import static dev.sluice.core.targets.FailureCategory.LIST_TARGETS;
import static dev.sluice.core.targets.FailureCategory.REGISTER_PODS;
import static dev.sluice.core.targets.FailureCategory.UPDATE_CHECKPOINT;
import static dev.sluice.core.targets.FailureCategory.UPDATE_POD_CONDITIONS;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.PortException;
import dev.sluice.core.targets.checkpoint.CheckpointMarks;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.util.List;
import java.util.Optional;

/**
 * Passes while AWS throttles looks at targets: traffic must not wait for an answer. Pods that came since the targets
 * were last known are registered and those that went are deregistered; everything else is left to a pass that can look.
 */
final class Haste {
    private final PassParts parts;
    private final ReadinessGates gates;
    private final ThrottledLooks looks;

    Haste(PassParts parts, ReadinessGates gates, ThrottledLooks looks) {
        this.parts = parts;
        this.gates = gates;
        this.looks = looks;
    }

    /** What AWS holds, for a binding whose targets are known anyway; absent while AWS throttles the question. */
    Optional<TargetSync.Comparison<PodEndpoint>> compare(TargetGroupBinding binding, List<PodEndpoint> endpoints) {
        if (looks.areToBeExpected() && parts.calls().needsLook(binding)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parts.sync().compareHurriedly(binding, endpoints));
        } catch (PortException e) {
            if (e.kind() == PortException.Kind.THROTTLED) {
                looks.happened();
                return Optional.empty();
            }
            parts.steps().failed(LIST_TARGETS);
            throw e;
        }
    }

    /** Makes the changes, and has the binding looked at again soon. */
    PassResult run(
            TargetGroupBinding binding,
            CheckpointMarks.Mark mark,
            List<PodEndpoint> endpoints,
            KnownTargets.Changes changes) {
        if (!changes.isEmpty()) {
            parts.steps().counted(UPDATE_CHECKPOINT, () -> parts.marks().clear(binding));
            parts.known().forget(binding.key());
            parts.steps().counted(DEREGISTER_TARGETS, () -> parts.calls().deregisterHurriedly(binding, changes.gone()));
            parts.steps().counted(REGISTER_PODS, () -> parts.calls().registerPodsHurriedly(binding, changes.added()));
            parts.known().are(binding, mark.computed(), endpoints);
            TargetMatch<PodEndpoint> registered = new TargetMatch<>(List.of(), changes.added(), List.of());
            boolean unused = parts.steps().counted(UPDATE_POD_CONDITIONS, () -> gates.update(binding, registered));
        }
        return new PassResult.Waiting("AWS throttles looks at targets");
    }
}
