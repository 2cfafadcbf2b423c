package dev.sluice.core.targets;

import dev.sluice.core.cluster.ClusterUnavailableException;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Blame;
import java.time.Duration;

/** The kinds of passes over a binding's targets. */
record Passes(PodPass pods, NodePass nodes, PassParts parts, Duration requeueAfter) {

    Steps steps() {
        return parts.steps();
    }

    /** Takes back everything that the binding brought about. */
    void cleanUp(TargetGroupBinding binding) {
        parts.cleanUp(binding);
    }

    /** Nothing about the binding need be remembered any more. */
    void forget(ObjectKey binding) {
        parts.marks().forget(binding);
    }

    /** The binding is not there any more; if it went without a clean-up, its security group rules go now. */
    void gone(ObjectKey binding) {
        parts.marks().forget(binding);
        parts.securityGroups().forget(binding);
    }

    PassResult run(TargetGroupBinding binding) {
        PassResult result = steps().timed(ReconcileStage.RECONCILE, () -> attempt(binding));
        if (result instanceof PassResult.Failed) {
            steps().failed(FailureCategory.RECONCILE);
        }
        return result;
    }

    private PassResult attempt(TargetGroupBinding binding) {
        try {
            return switch (binding.spec().targetType()) {
                case "ip" -> pods.run(binding);
                case "instance" -> nodes.run(binding);
                default ->
                    new PassResult.Failed(
                            Blame.USER,
                            "unsupported targetType: " + binding.spec().targetType() + ": " + binding.key());
            };
        } catch (PortException e) {
            return new PassResult.Failed(e.blame(), String.valueOf(e.getMessage()));
        } catch (ClusterUnavailableException e) {
            return new PassResult.Failed(Blame.CLUSTER, String.valueOf(e.getMessage()));
        }
    }
}
