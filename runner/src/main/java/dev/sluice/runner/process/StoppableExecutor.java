package dev.sluice.runner.process;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An executor as a part of the process: when it is stopped, it begins nothing more, interrupts what it runs, and waits
 * for the end of that, though not for ever.
 *
 * @param work what it runs, for the log
 */
public record StoppableExecutor(String work, ExecutorService executor) implements Stoppable {
    private static final Logger LOG = LoggerFactory.getLogger("setup");
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

    public StoppableExecutor {
        requireNonNull(work, "work");
        requireNonNull(executor, "executor");
    }

    @Override
    public void close() {
        List<Runnable> unused = executor.shutdownNow();
        try {
            if (!executor.awaitTermination(AFTER_INTERRUPT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} have not ended within {} s of being interrupted", work, AFTER_INTERRUPT.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
