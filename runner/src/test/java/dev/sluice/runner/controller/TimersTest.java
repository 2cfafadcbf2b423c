package dev.sluice.runner.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimersTest {
    private final Timers timers = new Timers();

    @AfterEach
    void close() {
        timers.close();
    }

    @Test
    void runsAgainAfterARunThatFailed() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);

        timers.every(Duration.ofMillis(1), "failing", () -> {
            runs.countDown();
            throw new IllegalStateException("as it should");
        });

        assertThat(runs.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void interruptsTheRunThatIsUnderWayAndWaitsForItsEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        timers.once("waiting", () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.set(true);
            }
        });
        begun.await();

        timers.close();

        assertThat(ended).isTrue();
    }

    @Test
    void startsNothingOnceItIsClosed() {
        AtomicBoolean ran = new AtomicBoolean();
        timers.close();

        timers.once("too late", () -> ran.set(true));
        timers.close();

        assertThat(ran).isFalse();
    }
}
