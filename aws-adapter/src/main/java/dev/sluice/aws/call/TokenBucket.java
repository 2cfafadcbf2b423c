package dev.sluice.aws.call;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets calls through at a rate, after a burst; those that wait go by urgency, then in the order they came. An
 * interrupted wait ends at once and the call proceeds, with the interrupt still set. Safe for several threads.
 */
final class TokenBucket {
    private static final double NANOS_PER_SECOND = 1e9;
    /** How long to wait where no token will come as things stand. */
    private static final long LONG_WAIT_NANOS = (long) (3600 * NANOS_PER_SECOND);

    private final CallRate rate;
    private final int burst;
    private final CallClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Waiter> line = new PriorityQueue<>();
    private double tokens;
    private long filledAt;
    private long arrivals;

    TokenBucket(CallRate rate, int burst, CallClock clock) {
        this.rate = rate;
        this.burst = burst;
        this.clock = clock;
        this.tokens = burst;
        this.filledAt = clock.nanos();
    }

    /**
     * Takes a token as soon as there is one, or none if there is none within the time. A bucket that can hold none, or
     * never gets one, lets every call pass. Answers whether the call may proceed.
     */
    boolean take(CallUrgency urgency, Duration most) {
        if (burst < 1 || rate.perSecond(clock.nanos()) <= 0) {
            return true;
        }
        lock.lock();
        Waiter waiter = new Waiter(urgency, arrivals++);
        line.add(waiter);
        try {
            return awaitToken(waiter, clock.nanos() + most.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            line.remove(waiter);
            changed.signalAll();
            lock.unlock();
        }
    }

    private boolean awaitToken(Waiter waiter, long end) throws InterruptedException {
        fill();
        while (!waiter.equals(line.peek()) || tokens < 1) {
            long left = end - clock.nanos();
            if (left <= 0) {
                return false;
            }
            clock.await(changed, Math.min(left, waiter.equals(line.peek()) ? nanosToNextToken() : LONG_WAIT_NANOS));
            fill();
        }
        tokens--;
        return true;
    }

    private void fill() {
        long now = clock.nanos();
        double perSecond = rate.perSecond(now);
        double added = Double.isInfinite(perSecond) ? burst : perSecond * (now - filledAt) / NANOS_PER_SECOND;
        tokens = Math.min(burst, tokens + Math.max(0, added));
        filledAt = now;
    }

    private long nanosToNextToken() {
        double nanos = (1 - tokens) / rate.perSecond(clock.nanos()) * NANOS_PER_SECOND;
        return nanos > 0 && nanos < LONG_WAIT_NANOS ? (long) Math.ceil(nanos) : LONG_WAIT_NANOS;
    }

    private record Waiter(CallUrgency urgency, long arrival) implements Comparable<Waiter> {
        @Override
        public int compareTo(Waiter other) {
            int byUrgency = urgency.compareTo(other.urgency);
            return byUrgency == 0 ? Long.compare(arrival, other.arrival) : byUrgency;
        }
    }
}
