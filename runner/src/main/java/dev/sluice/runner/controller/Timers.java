package dev.sluice.runner.controller;

import dev.sluice.runner.process.Stoppable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done from time to time. A run that fails is logged and does not end the series. */
final class Timers implements Stoppable {
    private static final Logger LOG = LoggerFactory.getLogger("setup");

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("timers").factory());

    @SuppressWarnings("FutureReturnValueIgnored") // no run fails: each logs what goes wrong in it
    void every(Duration interval, String what, Runnable run) {
        scheduler.scheduleWithFixedDelay(
                () -> runLogged(what, run), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs something that may fail without harm. */
    static void runLogged(String what, Runnable run) {
        try {
            run.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed", what, e);
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
