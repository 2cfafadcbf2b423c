package dev.sluice.core.apply;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.port.PortException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What became of a plan: every task is done, failed or skipped.
 *
 * @param requeue when to come back for what had to be put off; not set by failures
 * @param hostNames DNS names of the stack's load balancers that exist now
 */
public record Applied(
        List<TaskId> done,
        List<Failure> failures,
        List<Skip> skipped,
        Optional<Requeue> requeue,
        SortedMap<ResourceId, String> hostNames) {
    public Applied {
        done = List.copyOf(done);
        failures = List.copyOf(failures);
        skipped = List.copyOf(skipped);
        requireNonNull(requeue, "requeue");
        hostNames = SortedMaps.copyOf(hostNames);
    }

    public boolean succeeded() {
        return failures.isEmpty() && requeue.isEmpty();
    }

    /** Whether a load balancer stays because the budget of deletions is used up. */
    public boolean stoppedDeletions() {
        return failures.stream().anyMatch(failure -> failure.cause().code().equals(DeletionBreaker.USED_UP));
    }

    /** A task that could not be finished; {@code message} is for users, {@code cause} tells what to do about it. */
    public record Failure(TaskId task, String message, PortException cause) {
        public Failure {
            requireNonNull(task, "task");
            requireNonNull(message, "message");
            requireNonNull(cause, "cause");
        }
    }

    /** A task that was not tried, because another one has not been done. */
    public record Skip(TaskId task, TaskId because) {
        public Skip {
            requireNonNull(task, "task");
            requireNonNull(because, "because");
        }
    }

    /** Something that passes with time and is no failure. */
    public record Requeue(Duration after, String reason) {
        public Requeue {
            requireNonNull(after, "after");
            requireNonNull(reason, "reason");
        }
    }
}
