package dev.sluice.runner.process;

import java.util.Optional;

/**
 * A start that somebody else may break off. Once it is over no interrupt comes any more: the same thread then stops the
 * parts, and must not be kept from waiting for them. Safe for use by several threads.
 */
public final class InterruptibleStart {
    private Optional<Thread> starting = Optional.empty();
    private boolean brokenOff;

    /** The work of a start. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    /** Does the work; what makes it fail once it is broken off is told as {@link InterruptedException}. */
    public void run(Work work) throws InterruptedException {
        try {
            begin();
            work.run();
        } catch (RuntimeException e) {
            if (isBrokenOff()) {
                throw brokenOffBy(e);
            }
            throw e;
        } finally {
            end();
        }
    }

    /** Breaks the start off, also one that has yet to come; does nothing when it is over. */
    public synchronized void interrupt() {
        brokenOff = true;
        starting.ifPresent(Thread::interrupt);
    }

    private synchronized void begin() throws InterruptedException {
        if (brokenOff) {
            throw new InterruptedException("broken off before it began");
        }
        starting = Optional.of(Thread.currentThread());
    }

    private synchronized boolean isBrokenOff() {
        return brokenOff;
    }

    private static InterruptedException brokenOffBy(RuntimeException cause) {
        InterruptedException brokenOff = new InterruptedException("broken off");
        brokenOff.initCause(cause);
        return brokenOff;
    }

    private synchronized void end() {
        starting = Optional.empty();
        if (brokenOff) {
            // An interrupt of somebody else's is not ours to forget.
            boolean unused = Thread.interrupted();
        }
    }
}
