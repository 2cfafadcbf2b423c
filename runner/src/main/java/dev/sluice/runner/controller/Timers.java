package dev.sluice.runner.controller;

import dev.sluice.runner.process.Stoppable;
import dev.sluice.runner.process.StoppableExecutor;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be done from time to time, one run at a time, until it is closed. A run that fails is logged and does not
 * end its series.
 */
final class Timers implements Stoppable {
    private static final Logger LOG = LoggerFactory.getLogger("setup");

    private final ScheduledExecutorService scheduler = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("timers").factory(), new ThreadPoolExecutor.DiscardPolicy());

    @SuppressWarnings("FutureReturnValueIgnored") // no run fails: each logs what goes wrong in it
    void every(Duration interval, String what, Runnable run) {
        scheduler.scheduleWithFixedDelay(
                () -> runLogged(what, run), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // as above
    void once(String what, Runnable run) {
        scheduler.execute(() -> runLogged(what, run));
    }

    private static void runLogged(String what, Runnable run) {
        try {
            run.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed", what, e);
        }
    }

    /** Interrupts the run that is under way, and waits for its end: whoever leads next must not meet it. */
    @Override
    public void close() {
        new StoppableExecutor("timers", scheduler).close();
    }
}
