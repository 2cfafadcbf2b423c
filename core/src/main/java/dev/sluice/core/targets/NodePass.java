package dev.sluice.core.targets;

import static dev.sluice.core.targets.FailureCategory.CALCULATE_CHECKPOINT;
import static dev.sluice.core.targets.FailureCategory.RECONCILE_NODE_NETWORK;
import static dev.sluice.core.targets.FailureCategory.RESOLVE_NODE_ENDPOINTS;
import static dev.sluice.core.targets.FailureCategory.UPDATE_CHECKPOINT;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.securitygroup.BindingRules;
import dev.sluice.core.targets.checkpoint.CheckpointMarks;
import dev.sluice.core.targets.endpoint.Endpoint.NodeEndpoint;
import dev.sluice.core.targets.endpoint.NodeResolution;
import dev.sluice.core.targets.endpoint.Resolution;
import java.util.List;
import java.util.Optional;

/** A pass over a binding with {@code instance} targets. Nothing is registered before traffic can reach it. */
final class NodePass {
    private static final TargetSync.Categories CATEGORIES =
            new TargetSync.Categories(FailureCategory.TRACK_NODES, FailureCategory.REGISTER_NODES);

    private final NodeResolution resolution;
    private final PassParts parts;

    NodePass(NodeResolution resolution, PassParts parts) {
        this.resolution = resolution;
        this.parts = parts;
    }

    PassResult run(TargetGroupBinding binding) {
        Resolution<NodeEndpoint> resolved =
                parts.steps().counted(RESOLVE_NODE_ENDPOINTS, () -> resolution.resolve(binding));
        return switch (resolved) {
            case Resolution.Found<NodeEndpoint> found -> bringInLine(binding, found.endpoints());
            case Resolution.BackendNotFound<NodeEndpoint> missing -> parts.withoutBackend(binding, missing.message());
            case Resolution.Refused<NodeEndpoint> refused ->
                parts.failed(
                        refused.reason() == Resolution.Reason.NODE_SELECTOR
                                ? FailureCategory.NODE_SELECTOR
                                : RESOLVE_NODE_ENDPOINTS,
                        refused.reason().blame(),
                        refused.message());
        };
    }

    private PassResult bringInLine(TargetGroupBinding binding, List<NodeEndpoint> endpoints) {
        CheckpointMarks.Mark mark =
                parts.steps().counted(CALCULATE_CHECKPOINT, () -> parts.marks().of(binding, endpoints));
        if (mark.isUnchanged()) {
            return new PassResult.Unchanged();
        }
        TargetSync.Comparison<NodeEndpoint> comparison = parts.sync().compare(binding, endpoints);
        Optional<String> trouble = parts.steps().counted(RECONCILE_NODE_NETWORK, () -> openNetwork(binding, endpoints));
        if (trouble.isPresent()) {
            return parts.failed(RECONCILE_NODE_NETWORK, Blame.AWS, trouble.get());
        }
        if (!comparison.match().isComplete()) {
            CheckpointMarks.Mark before = mark;
            mark = parts.steps().counted(UPDATE_CHECKPOINT, () -> parts.marks().cleared(before));
        }
        parts.sync().apply(binding, comparison, added -> parts.calls().registerNodes(binding, added), CATEGORIES);
        CheckpointMarks.Mark done = mark;
        parts.steps().counted(UPDATE_CHECKPOINT, () -> parts.marks().store(done));
        return new PassResult.Completed();
    }

    private Optional<String> openNetwork(TargetGroupBinding binding, List<NodeEndpoint> endpoints) {
        return switch (parts.network().ofNodes(binding, endpoints)) {
            case BindingRules.Answer.Known known -> {
                parts.securityGroups().update(binding, known.rules());
                yield Optional.empty();
            }
            case BindingRules.Answer.Unclear unclear -> Optional.of(unclear.message());
        };
    }
}
