package dev.sluice.runner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InterruptibleStartTest {
    private final InterruptibleStart start = new InterruptibleStart();

    @Test
    void aStartThatWaitsIsBrokenOff() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread breaking = Thread.ofVirtual().start(() -> {
            try {
                begun.await();
                start.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> start.run(() -> {
                    begun.countDown();
                    new CountDownLatch(1).await();
                }))
                .isInstanceOf(InterruptedException.class);
        breaking.join();
    }

    @Test
    void whatFailsBecauseItIsBrokenOffIsNoFailure() {
        assertThatThrownBy(() -> start.run(() -> {
                    start.interrupt();
                    throw new IllegalStateException("interrupted while waiting");
                }))
                .isInstanceOf(InterruptedException.class)
                .hasRootCauseMessage("interrupted while waiting");
    }

    @Test
    void whatFailsByItselfIsTold() {
        assertThatThrownBy(() -> start.run(() -> {
                    throw new IllegalStateException("no port");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no port");
    }

    @Test
    void theThreadIsLeftAloneOnceTheStartIsOver() throws InterruptedException {
        start.run(start::interrupt);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        start.interrupt();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptThatMeansSomethingElseIsKept() throws InterruptedException {
        start.run(() -> Thread.currentThread().interrupt());

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nothingIsStartedThatWasBrokenOffBefore() {
        AtomicBoolean ran = new AtomicBoolean();
        start.interrupt();

        assertThatThrownBy(() -> start.run(() -> ran.set(true))).isInstanceOf(InterruptedException.class);
        assertThat(ran).isFalse();
    }
}
