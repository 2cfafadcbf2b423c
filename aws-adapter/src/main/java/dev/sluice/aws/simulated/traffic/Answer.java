package dev.sluice.aws.simulated.traffic;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Target;

/** What a client got for its request. */
public sealed interface Answer {
    /** Whether the client would call it an error: no connection, or a status of 500 and above. */
    boolean failed();

    /** What the target said. */
    record FromTarget(Target target) implements Answer {
        public FromTarget {
            requireNonNull(target, "target");
        }

        @Override
        public boolean failed() {
            return false;
        }
    }

    /** What the load balancer said by itself: a redirect, a fixed response, or an error and its cause. */
    record FromLoadBalancer(int status, String cause) implements Answer {
        public FromLoadBalancer {
            requireNonNull(cause, "cause");
        }

        @Override
        public boolean failed() {
            return status >= 500;
        }
    }

    /** Nothing listens there. */
    record NoConnection() implements Answer {
        @Override
        public boolean failed() {
            return true;
        }
    }
}
