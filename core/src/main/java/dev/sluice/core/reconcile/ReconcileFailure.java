package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.problem.Blame;

/** Ends a reconcile at one of its steps; never leaves this package. */
final class ReconcileFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IngressStage stage;
    private final Blame blame;

    ReconcileFailure(IngressStage stage, Blame blame, String message) {
        super(message);
        this.stage = requireNonNull(stage, "stage");
        this.blame = requireNonNull(blame, "blame");
    }

    ReconcileFailure(IngressStage stage, Blame blame, String message, RuntimeException cause) {
        this(stage, blame, message);
        initCause(cause);
    }

    Outcome outcome() {
        return new Outcome.Retry(blame, stage.failureCategory(), requireNonNull(getMessage()));
    }

    IngressStage stage() {
        return stage;
    }
}
