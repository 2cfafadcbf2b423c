package dev.sluice.core.apply;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** Ends a step that cannot be done yet, which is no failure: it can be done later. */
final class Postponed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Applied.Requeue requeue;

    Postponed(Duration after, String reason) {
        super(reason);
        this.requeue = new Applied.Requeue(after, reason);
    }

    Applied.Requeue requeue() {
        return requireNonNull(requeue, "requeue");
    }
}
