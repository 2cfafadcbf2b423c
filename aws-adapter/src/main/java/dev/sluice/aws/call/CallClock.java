package dev.sluice.aws.call;

import java.time.Duration;
import java.util.concurrent.locks.Condition;

/** Time as limits and retries see it; tests drive their own by hand. */
public interface CallClock {
    /** Nanoseconds since a fixed moment; never goes back. */
    long nanos();

    /** Waits for the condition, whose lock is held, or until the time is over; returns the nanoseconds left. */
    long await(Condition condition, long nanos) throws InterruptedException;

    void sleep(Duration duration) throws InterruptedException;

    static CallClock system() {
        return new CallClock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            @SuppressWarnings("WaitNotInLoop") // the loop is the caller's, who knows what is waited for
            public long await(Condition condition, long nanos) throws InterruptedException {
                return condition.awaitNanos(nanos);
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
