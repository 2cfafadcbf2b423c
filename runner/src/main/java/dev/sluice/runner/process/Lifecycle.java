package dev.sluice.runner.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts parts in order and stops them in reverse. A start that fails stops what had started before. Safe for use by
 * several threads; stopping is done once.
 */
public final class Lifecycle implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("setup");

    private final Deque<Part> started = new ArrayDeque<>();
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private volatile boolean failed;

    private record Part(String name, Stoppable stop) {}

    /** Starts a part; what it returns stops it again. */
    public synchronized <T extends Stoppable> T start(String name, Supplier<T> part) {
        try {
            T running = part.get();
            started.push(new Part(name, running));
            return running;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Asks for an orderly stop, without waiting for it. */
    public void requestStop() {
        stopRequested.countDown();
    }

    /** Asks for a stop because the process cannot do its work any more. */
    public void fail(String reason) {
        LOG.error(reason);
        failed = true;
        requestStop();
    }

    /** Waits until a stop is asked for; answers whether it was an orderly one. */
    public boolean awaitStop() throws InterruptedException {
        stopRequested.await();
        return !failed;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            Part part = started.pop();
            try {
                part.stop().close();
            } catch (RuntimeException e) {
                LOG.error("could not stop {}: {}", part.name(), e.getMessage());
            }
        }
    }
}
