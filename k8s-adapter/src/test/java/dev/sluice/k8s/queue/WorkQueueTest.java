package dev.sluice.k8s.queue;

import static dev.sluice.k8s.queue.Urgency.CHANGE;
import static dev.sluice.k8s.queue.Urgency.VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.k8s.given.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
    private final HandClock clock = new HandClock();
    private final WorkQueue<String> queue =
            new WorkQueue<>(clock, Backoff.upTo(Duration.ofMillis(30)), WorkObserver.none());

    @Test
    void givesAKeyOnceHoweverOftenItWasAdded() {
        queue.add("shop/web", CHANGE);
        queue.add("shop/web", CHANGE);

        assertThat(queue.poll()).contains("shop/web");
        assertThat(queue.poll()).isEmpty();
    }

    @Test
    void givesChangesBeforeVerifications() {
        queue.add("old", VERIFICATION);
        queue.add("new", CHANGE);

        assertThat(queue.poll()).contains("new");
        assertThat(queue.poll()).contains("old");
    }

    @Test
    void hurriesAKeyThatChangesWhileItWaitsForVerification() {
        queue.add("first", VERIFICATION);
        queue.add("second", VERIFICATION);
        queue.add("second", CHANGE);

        assertThat(queue.poll()).contains("second");
        assertThat(queue.depth()).isEqualTo(1);
    }

    @Test
    void holdsAKeyBackWhileItIsBeingWorkedOn() {
        queue.add("shop/web", CHANGE);
        assertThat(queue.poll()).contains("shop/web");
        queue.add("shop/web", CHANGE);

        assertThat(queue.poll()).isEmpty();
        queue.done("shop/web");
        assertThat(queue.poll()).contains("shop/web");
    }

    @Test
    void givesADelayedKeyWhenItsTimeHasCome() {
        queue.addAfter("shop/web", Duration.ofSeconds(15));
        queue.addAfter("shop/web", Duration.ofSeconds(5));

        clock.advance(Duration.ofSeconds(4));
        assertThat(queue.poll()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(queue.poll()).contains("shop/web");
        queue.done("shop/web");
        clock.advance(Duration.ofSeconds(10));
        assertThat(queue.poll()).isEmpty();
    }

    @Test
    void doublesThePauseAfterEachFailureUpToTheLongest() {
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofMillis(5));
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofMillis(10));
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofMillis(20));
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofMillis(30));
        queue.forget("shop/web");
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void triesAFailedVerificationAgainAfterWhatChangedMeanwhile() {
        queue.add("verified", VERIFICATION);
        assertThat(queue.poll()).contains("verified");
        queue.addAfterFailure("verified");
        queue.done("verified");
        clock.advance(Duration.ofSeconds(1));
        queue.add("changed", CHANGE);

        assertThat(queue.poll()).contains("changed");
        assertThat(queue.poll()).contains("verified");
    }

    @Test
    void givesAFailedChangeBeforeVerifications() {
        queue.add("changed", CHANGE);
        assertThat(queue.poll()).contains("changed");
        queue.addAfterFailure("changed");
        queue.done("changed");
        queue.add("verified", VERIFICATION);
        clock.advance(Duration.ofSeconds(1));

        assertThat(queue.poll()).contains("changed");
    }

    @Test
    void wakesAWaitingWorkerWhenAKeyIsAdded() throws InterruptedException {
        Thread adding = Thread.ofVirtual().start(() -> queue.add("shop/web", CHANGE));

        assertThat(queue.take()).contains("shop/web");
        adding.join();
    }

    @Test
    void givesNothingMoreOnceItIsShutDown() throws InterruptedException {
        queue.add("shop/web", CHANGE);
        queue.shutDown();

        assertThat(queue.take()).isEmpty();
        assertThat(queue.poll()).isEmpty();
    }

    private Duration pauseAfterFailure() {
        queue.addAfterFailure("shop/web");
        Duration waited = Duration.ZERO;
        while (queue.poll().isEmpty()) {
            clock.advance(Duration.ofMillis(1));
            waited = waited.plusMillis(1);
        }
        queue.done("shop/web");
        return waited;
    }
}
