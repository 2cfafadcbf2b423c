package dev.sluice.aws.simulated.traffic;

import dev.sluice.core.cloud.Target;

/** What is behind targets. */
@FunctionalInterface
public interface Backends {
    /** Whether something there takes requests, and goes on with those that it has taken. */
    boolean answers(Target target);
}
