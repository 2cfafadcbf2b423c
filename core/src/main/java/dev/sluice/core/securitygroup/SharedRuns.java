package dev.sluice.core.securitygroup;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs one at a time, where a run serves everybody who asked before it began: who waited while another's run was under
 * way shares the next one, its failure included.
 */
final class SharedRuns {
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock running = new ReentrantLock();
    private long served;
    private Optional<RuntimeException> failure = Optional.empty();

    /** Returns after a run that began after this call. */
    void serve(Runnable run) {
        long mine = asked.incrementAndGet();
        running.lock();
        try {
            if (served < mine) {
                served = asked.get();
                failure = failureOf(run);
            }
            if (failure.isPresent()) {
                throw failure.get();
            }
        } finally {
            running.unlock();
        }
    }

    /** Runs this, whatever ran before. */
    void alone(Runnable run) {
        running.lock();
        try {
            run.run();
        } finally {
            running.unlock();
        }
    }

    private static Optional<RuntimeException> failureOf(Runnable run) {
        try {
            run.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
