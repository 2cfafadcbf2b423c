package dev.sluice.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.HandClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final HandClock clock = new HandClock();

    @Test
    void letsABurstPassAtOnce() {
        TokenBucket bucket = new TokenBucket(nanos -> 4, 3, clock);

        take(bucket, 3);

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void spacesOutWhatComesAfterTheBurst() {
        TokenBucket bucket = new TokenBucket(nanos -> 4, 2, clock);

        take(bucket, 4);

        assertThat(clock.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(250));
    }

    @Test
    void savesUpNoMoreThanABurst() {
        TokenBucket bucket = new TokenBucket(nanos -> 4, 2, clock);
        take(bucket, 2);
        clock.pass(Duration.ofHours(1));

        take(bucket, 3);

        assertThat(clock.waits()).containsExactly(Duration.ofMillis(250));
    }

    @Test
    void letsEverythingPassIfItCanHoldNoToken() {
        TokenBucket bucket = new TokenBucket(nanos -> 1, 0, clock);

        take(bucket, 5);

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void turnsAwayWhoWillNotWaitLongEnough() {
        TokenBucket bucket = new TokenBucket(nanos -> 0.5, 1, clock);
        take(bucket, 1);

        assertThat(bucket.take(CallUrgency.TARGETS, Duration.ofSeconds(1))).isFalse();
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(1));
        assertThat(bucket.take(CallUrgency.OTHER, Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void letsACallProceedWhoseWaitIsInterrupted() {
        TokenBucket bucket = new TokenBucket(nanos -> 1, 1, CallClock.system());
        take(bucket, 1);
        Thread.currentThread().interrupt();

        take(bucket, 1);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void letsTargetsGoFirst() throws InterruptedException {
        StillClock still = new StillClock();
        TokenBucket bucket = new TokenBucket(nanos -> 1, 1, still);
        take(bucket, 1);
        Thread describe = Thread.ofPlatform().start(() -> bucket.take(CallUrgency.OTHER, LONG));
        still.awaitWaiters(1);
        Thread register = Thread.ofPlatform().start(() -> bucket.take(CallUrgency.TARGETS, LONG));
        still.awaitWaiters(2);

        still.pass(Duration.ofSeconds(1));
        register.join();

        assertThat(describe.isAlive()).isTrue();
        still.pass(Duration.ofSeconds(1));
        describe.join();
    }

    private static void take(TokenBucket bucket, int times) {
        for (int number = 0; number < times; number++) {
            assertThat(bucket.take(CallUrgency.OTHER, LONG)).isTrue();
        }
    }

    /** Moves on only when told; those who wait look again and again. */
    private static final class StillClock implements CallClock {
        private final Set<Thread> waiters = ConcurrentHashMap.newKeySet();
        private final AtomicLong now = new AtomicLong();

        @Override
        public long nanos() {
            return now.get();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the loop is the bucket's
        public long await(Condition condition, long nanos) throws InterruptedException {
            waiters.add(Thread.currentThread());
            return condition.awaitNanos(1_000_000);
        }

        @Override
        public void sleep(Duration duration) {
            pass(duration);
        }

        void pass(Duration duration) {
            now.addAndGet(duration.toNanos());
        }

        void awaitWaiters(int count) {
            while (waiters.size() < count) {
                Thread.onSpinWait();
            }
        }
    }
}
