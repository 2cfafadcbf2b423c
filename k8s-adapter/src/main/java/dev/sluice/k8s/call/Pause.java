package dev.sluice.k8s.call;

import java.time.Duration;

/** Waits before a call is tried again. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits that long.
     *
     * @throws InterruptedException if the waiting thread is asked to stop
     */
    void waitFor(Duration duration) throws InterruptedException;

    static Pause sleeping() {
        return Thread::sleep;
    }
}
