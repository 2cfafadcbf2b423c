package dev.sluice.core.targets;

import static dev.sluice.core.targets.FailureCategory.CALCULATE_CHECKPOINT;
import static dev.sluice.core.targets.FailureCategory.RESOLVE_POD_ENDPOINTS;
import static dev.sluice.core.targets.FailureCategory.UPDATE_CHECKPOINT;
import static dev.sluice.core.targets.FailureCategory.UPDATE_POD_CONDITIONS;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.securitygroup.BindingRules;
import dev.sluice.core.targets.checkpoint.CheckpointMarks;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import dev.sluice.core.targets.endpoint.PodResolution;
import dev.sluice.core.targets.endpoint.Resolution;
import java.util.List;
import java.util.Optional;

/**
 * A pass over a binding with {@code ip} targets. Trouble with security groups does not hold up registration, which may
 * well work with the rules that are there; the pass is repeated soon.
 */
final class PodPass {
    private static final TargetSync.Categories CATEGORIES =
            new TargetSync.Categories(FailureCategory.TRACK_PODS, FailureCategory.REGISTER_PODS);

    private final PodResolution resolution;
    private final PassParts parts;
    private final ReadinessGates gates;
    private final Haste haste;

    PodPass(PodResolution resolution, PassParts parts, ReadinessGates gates, Haste haste) {
        this.resolution = resolution;
        this.parts = parts;
        this.gates = gates;
        this.haste = haste;
    }

    PassResult run(TargetGroupBinding binding) {
        Resolution<PodEndpoint> resolved =
                parts.steps().counted(RESOLVE_POD_ENDPOINTS, () -> resolution.resolve(binding));
        return switch (resolved) {
            case Resolution.Found<PodEndpoint> found -> {
                PassResult result = bringInLine(binding, found.endpoints());
                yield found.unseen().isEmpty()
                        ? result
                        : new PassResult.Early(result, "pods not seen yet: " + found.unseen());
            }
            case Resolution.BackendNotFound<PodEndpoint> missing -> parts.withoutBackend(binding, missing.message());
            case Resolution.Refused<PodEndpoint> refused ->
                parts.failed(RESOLVE_POD_ENDPOINTS, refused.reason().blame(), refused.message());
        };
    }

    private PassResult bringInLine(TargetGroupBinding binding, List<PodEndpoint> endpoints) {
        CheckpointMarks.Mark mark =
                parts.steps().counted(CALCULATE_CHECKPOINT, () -> parts.marks().of(binding, endpoints));
        if (mark.isUnchanged() && !gates.anyUnfulfilled(binding, endpoints)) {
            parts.known().are(binding, mark.computed(), endpoints);
            return new PassResult.Unchanged();
        }
        Optional<KnownTargets.Changes> known = parts.known().changes(binding, endpoints);
        if (known.isEmpty()) {
            return bringInLine(binding, mark, parts.sync().compare(binding, endpoints));
        }
        return haste.compare(binding, endpoints)
                .map(comparison -> bringInLine(binding, mark, comparison))
                .orElseGet(() -> haste.run(binding, mark, endpoints, known.get()));
    }

    private PassResult bringInLine(
            TargetGroupBinding binding, CheckpointMarks.Mark before, TargetSync.Comparison<PodEndpoint> comparison) {
        List<PodEndpoint> endpoints = comparison.endpoints();
        boolean networkOpen = openNetwork(binding, endpoints);
        boolean settled =
                comparison.match().isComplete() && networkOpen && !gates.anyUnhealthy(binding, comparison.match());
        CheckpointMarks.Mark mark = settled
                ? before
                : parts.steps().counted(UPDATE_CHECKPOINT, () -> parts.marks().cleared(before));
        parts.known().forget(binding.key());
        parts.sync().apply(binding, comparison, added -> parts.calls().registerPods(binding, added), CATEGORIES);
        parts.known().are(binding, mark.computed(), endpoints);
        boolean unhealthy =
                parts.steps().counted(UPDATE_POD_CONDITIONS, () -> gates.update(binding, comparison.match()));
        if (unhealthy) {
            return new PassResult.Waiting("monitor targetHealth");
        }
        if (!networkOpen) {
            return new PassResult.Waiting("networking reconciliation");
        }
        parts.steps().counted(UPDATE_CHECKPOINT, () -> parts.marks().store(mark));
        return new PassResult.Completed();
    }

    private boolean openNetwork(TargetGroupBinding binding, List<PodEndpoint> endpoints) {
        Optional<String> trouble = networkTrouble(binding, endpoints);
        trouble.ifPresent(text ->
                parts.events().record(Subject.of(binding), EventSink.Type.WARNING, "FailedNetworkReconcile", text));
        return trouble.isEmpty();
    }

    private Optional<String> networkTrouble(TargetGroupBinding binding, List<PodEndpoint> endpoints) {
        try {
            return switch (parts.network().ofPods(binding, endpoints)) {
                case BindingRules.Answer.Known known -> {
                    parts.securityGroups().update(binding, known.rules());
                    yield Optional.empty();
                }
                case BindingRules.Answer.Unclear unclear -> Optional.of(unclear.message());
            };
        } catch (PortException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
