package dev.sluice.core.targets;

import dev.sluice.core.problem.Blame;

/** How a pass over a binding's targets ended. */
sealed interface PassResult {
    /** Targets are as they should be. */
    record Completed() implements PassResult {}

    /** Nothing was done: endpoints and spec are those of the last completed pass. */
    record Unchanged() implements PassResult {}

    /** All was done that could be, but something has to be looked at again soon. */
    record Waiting(String reason) implements PassResult {}

    /**
     * The result for the pods that are known; Kubernetes has named others that the cluster view does not hold yet.
     * Those without a readiness gate bring no pass when they appear.
     */
    record Early(PassResult result, String reason) implements PassResult {}

    /** It broke off. */
    record Failed(Blame blame, String message) implements PassResult {}
}
