package dev.sluice.k8s.queue;

import static dev.sluice.k8s.given.Patience.PATIENCE;
import static dev.sluice.k8s.given.Patience.awaiting;
import static dev.sluice.k8s.queue.Urgency.CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.problem.Blame;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.k8s.given.HandClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final HandClock clock = new HandClock();
    private final WorkQueue<String> queue =
            new WorkQueue<>(clock, Backoff.upTo(Duration.ofSeconds(1)), WorkObserver.none());

    @Test
    void comesBackAfterTheTimeThatTheWorkAsksFor() {
        Workers<String> workers = workers(key -> new Outcome.RequeueAfter(Duration.ofSeconds(15), "waiting"));
        queue.add("shop/web", CHANGE);

        assertThat(workers.workOnce()).isTrue();
        assertThat(workers.workOnce()).isFalse();
        clock.advance(Duration.ofSeconds(15));
        assertThat(workers.workOnce()).isTrue();
    }

    @Test
    void triesAFailedKeyAgainAfterAPause() {
        Workers<String> workers = workers(key -> new Outcome.Retry(Blame.AWS, "deploy_model_error", "no"));
        queue.add("shop/web", CHANGE);

        assertThat(workers.workOnce()).isTrue();
        assertThat(workers.workOnce()).isFalse();
        clock.advance(Duration.ofMillis(5));
        assertThat(workers.workOnce()).isTrue();
    }

    @Test
    void survivesABugInTheWorkAndTriesAgain() {
        Workers<String> workers = workers(key -> {
            throw new IllegalStateException("bug");
        });
        queue.add("shop/web", CHANGE);

        assertThat(workers.workOnce()).isTrue();
        clock.advance(Duration.ofMillis(5));
        assertThat(workers.workOnce()).isTrue();
    }

    @Test
    void worksOnDifferentKeysAtTheSameTime() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Workers<String> workers = workers(key -> {
            both.countDown();
            awaitUninterrupted(both);
            return new Outcome.Done();
        });
        queue.add("a", CHANGE);
        queue.add("b", CHANGE);
        workers.start(2);
        both.await();

        workers.stop(PATIENCE);

        assertThat(queue.depth()).isZero();
    }

    @Test
    void interruptsWhatIsNotFinishedInTimeAndWaitsForItsEnd() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Workers<String> workers = busyUntilInterrupted(ended);

        workers.stop(Duration.ZERO);

        assertThat(ended).isTrue();
        assertThat(queue.poll()).isEmpty();
    }

    @Test
    void abandonsWhatAnOrderlyStopIsStillWaitingFor() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Workers<String> workers = busyUntilInterrupted(ended);
        Thread stopping = Thread.ofPlatform().start(() -> stopQuietly(workers));
        awaiting("the stop").until(() -> stopping.getState() == Thread.State.TIMED_WAITING);

        workers.abandon();

        stopping.join();
        assertThat(ended).isTrue();
    }

    private static void stopQuietly(Workers<String> workers) {
        try {
            workers.stop(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Workers<String> workers(Reconciler<String> work) {
        return new Workers<>("ingress", queue, work, clock, WorkObserver.none());
    }

    /** With one of them at work, whose end shows in {@code ended}. */
    private Workers<String> busyUntilInterrupted(AtomicBoolean ended) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Workers<String> workers = workers(key -> {
            begun.countDown();
            awaitUninterrupted(new CountDownLatch(1));
            ended.set(true);
            return new Outcome.Done();
        });
        queue.add("a", CHANGE);
        workers.start(1);
        begun.await();
        return workers;
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
