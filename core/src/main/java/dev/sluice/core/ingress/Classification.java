package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.problem.Problem;
import java.util.Optional;

/** Whether an Ingress is ours. */
public sealed interface Classification {
    /** Ours, with the parameters of its class where it has one with parameters. */
    record Ours(Optional<IngressClassParams> classParams) implements Classification {
        public Ours {
            requireNonNull(classParams, "classParams");
        }
    }

    /** Somebody else's, or on its way out of the cluster. */
    record NotOurs() implements Classification {}

    /**
     * Its class is missing, or is ours and wrong. As long as no group holds on to the Ingress, this is nobody else's
     * problem.
     */
    record InvalidClass(Problem problem) implements Classification {
        public InvalidClass {
            requireNonNull(problem, "problem");
        }
    }

    /** The cluster gives no answer that could be trusted. As long as that lasts, no group is known to be complete. */
    record Undecidable(Problem problem) implements Classification {
        public Undecidable {
            requireNonNull(problem, "problem");
        }
    }
}
