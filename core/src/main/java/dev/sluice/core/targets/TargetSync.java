package dev.sluice.core.targets;

import static dev.sluice.core.targets.FailureCategory.DEREGISTER_TARGETS;
import static dev.sluice.core.targets.FailureCategory.LIST_TARGETS;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.targets.endpoint.Endpoint;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the targets of a target group those that a binding's endpoints should be. */
final class TargetSync {
    private static final Logger LOG = LoggerFactory.getLogger(TargetSync.class);

    private final TargetCalls calls;
    private final OwnTargets own;
    private final int limit;
    private final Steps steps;

    /** @param limit how many targets a target group may have; 0 for as many as AWS takes */
    TargetSync(TargetCalls calls, OwnTargets own, int limit, Steps steps) {
        this.calls = calls;
        this.own = own;
        this.limit = limit;
        this.steps = steps;
    }

    /** Endpoints held against the targets that AWS has. */
    <E extends Endpoint> Comparison<E> compare(TargetGroupBinding binding, List<E> endpoints) {
        return compare(endpoints, steps.counted(LIST_TARGETS, () -> calls.list(binding)));
    }

    /** The same for a caller that can do without the answer: it fails soon if AWS throttles the question. */
    <E extends Endpoint> Comparison<E> compareHurriedly(TargetGroupBinding binding, List<E> endpoints) {
        return compare(endpoints, calls.listHurriedly(binding));
    }

    private static <E extends Endpoint> Comparison<E> compare(List<E> endpoints, List<TargetHealth> listed) {
        return new Comparison<>(endpoints, TargetMatch.of(endpoints, listed), listed.size());
    }

    /** Deregisters what is surplus, then registers what is new; nothing is taken back if a call fails. */
    <E extends Endpoint> void apply(
            TargetGroupBinding binding, Comparison<E> comparison, Consumer<List<E>> register, Categories categories) {
        boolean recordIsOld = !deregister(binding, comparison.match().surplusTargets());
        List<E> added = comparison.match().newEndpoints();
        if (!added.isEmpty()) {
            steps.counted(categories.track(), () -> own.record(binding, comparison.endpoints()));
            List<E> fitting = fitting(binding, comparison);
            steps.counted(categories.register(), () -> register.accept(fitting));
        } else if (recordIsOld || !own.isKnown(binding)) {
            steps.counted(categories.track(), () -> own.record(binding, comparison.endpoints()));
        }
    }

    /** Answers whether the record of the binding's own targets still holds. */
    private boolean deregister(TargetGroupBinding binding, List<TargetHealth> surplus) {
        if (surplus.isEmpty()) {
            return true;
        }
        return steps.counted(DEREGISTER_TARGETS, () -> {
            OwnTargets.Removable removable = own.removable(binding, surplus);
            calls.deregister(
                    binding,
                    removable.targets().stream().map(TargetHealth::target).toList());
            return removable.recorded() && removable.targets().isEmpty();
        });
    }

    private <E extends Endpoint> List<E> fitting(TargetGroupBinding binding, Comparison<E> comparison) {
        List<E> added = comparison.match().newEndpoints();
        if (limit <= 0 || added.size() + comparison.listed() <= limit) {
            return added;
        }
        int room = Math.max(0, limit - comparison.listed());
        LOG.warn(
                "{}: registering {} of {} new targets: the target group has {}, --max-targets-per-target-group is {}",
                binding.key(),
                room,
                added.size(),
                comparison.listed(),
                limit);
        return added.subList(0, room);
    }

    /** All endpoints, what they have in common with the listed targets, and how many of these there are. */
    record Comparison<E extends Endpoint>(List<E> endpoints, TargetMatch<E> match, int listed) {
        Comparison {
            endpoints = List.copyOf(endpoints);
            requireNonNull(match, "match");
        }
    }

    /** Under which names failures are counted. */
    record Categories(FailureCategory track, FailureCategory register) {}
}
