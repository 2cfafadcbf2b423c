package dev.sluice.runner.explain;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.explain.RequestExplanation;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import java.util.List;

/** What comes of a request to a cluster's load balancers. */
public sealed interface Verdict {

    /** This stack's load balancer gets it. */
    record Explained(Stack stack, RequestExplanation explanation) implements Verdict {
        public Explained {
            requireNonNull(stack, "stack");
            requireNonNull(explanation, "explanation");
        }
    }

    /** DNS decides which of these load balancers gets it. */
    record Ambiguous(List<StackId> stacks) implements Verdict {
        public Ambiguous {
            stacks = List.copyOf(stacks);
        }
    }

    /** There is no load balancer, or none of this name. */
    record NoStack(List<StackId> known) implements Verdict {
        public NoStack {
            known = List.copyOf(known);
        }
    }
}
