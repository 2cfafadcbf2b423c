package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.problem.Blame;
import java.time.Duration;

/** What a reconcile asks of the queue that called it. */
public sealed interface Outcome {

    /** All is as it should be, or nothing can be done about it until something changes. */
    record Done() implements Outcome {}

    /** Come back after this time; no failure, so no backoff. */
    record RequeueAfter(Duration delay, String reason) implements Outcome {
        public RequeueAfter {
            requireNonNull(delay, "delay");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Failed, and the objects' events say so; try again with growing pauses. {@code category} is the name under which
     * failures of this step are counted.
     */
    record Retry(Blame blame, String category, String message) implements Outcome {
        public Retry {
            requireNonNull(blame, "blame");
            requireNonNull(category, "category");
            requireNonNull(message, "message");
        }
    }
}
