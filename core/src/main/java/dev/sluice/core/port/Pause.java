package dev.sluice.core.port;

import java.time.Duration;

/**
 * Waiting, handed in like a clock: the runner's sleeps, a test's moves its clock on. Safe for use by several threads.
 */
@FunctionalInterface
public interface Pause {
    /** Returns after this time, or throws if the thread is asked to stop meanwhile. */
    void sleep(Duration time) throws InterruptedException;
}
