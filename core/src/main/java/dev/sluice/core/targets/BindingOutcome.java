package dev.sluice.core.targets;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.problem.Blame;
import java.time.Duration;

/** What a pass over one TargetGroupBinding asks of the queue that called it. */
public sealed interface BindingOutcome {
    /** Targets are as they should be, or the object is gone; a new event starts the next pass. */
    record Done() implements BindingOutcome {}

    /**
     * Nothing changed since the last pass, which is trusted; {@link dev.sluice.core.targets.checkpoint.DeferralQueue}
     * brings the next full pass.
     */
    record Deferred() implements BindingOutcome {}

    /** Come back after this time; no failure, so no backoff. {@code reason} is for logs. */
    record RequeueAfter(Duration delay, String reason) implements BindingOutcome {
        public RequeueAfter {
            requireNonNull(delay, "delay");
            requireNonNull(reason, "reason");
        }
    }

    /** Failed, and the object's events say so; try again with growing pauses. */
    record Failed(Blame blame, String message) implements BindingOutcome {
        public Failed {
            requireNonNull(blame, "blame");
            requireNonNull(message, "message");
        }
    }
}
