package dev.sluice.k8s.queue;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keys that wait for work. A key waits once however often it is added, and is given to one worker at a time: added
 * while it is being worked on, it waits until {@link #done}. What users changed goes before what is only verified. Safe
 * for use by several threads.
 */
public final class WorkQueue<K> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final InstantSource clock;
    private final Backoff backoff;
    private final WorkObserver<K> observer;

    private final ReadyKeys<K> ready = new ReadyKeys<>();
    private final DelayedKeys<K> delayed = new DelayedKeys<>();
    private final Map<K, Urgency> working = new HashMap<>();
    /** Keys that were added while they were being worked on. */
    private final Map<K, Urgency> again = new HashMap<>();

    private final Map<K, Integer> failures = new HashMap<>();
    private boolean shutDown;

    public WorkQueue(InstantSource clock, Backoff backoff, WorkObserver<K> observer) {
        this.clock = requireNonNull(clock, "clock");
        this.backoff = requireNonNull(backoff, "backoff");
        this.observer = requireNonNull(observer, "observer");
    }

    /** Adds a key to be worked on as soon as its urgency allows. */
    public void add(K key, Urgency urgency) {
        locked(() -> addNow(key, urgency));
    }

    /** Adds a key as a change once the time has passed; of several delays the shortest counts. */
    public void addAfter(K key, Duration delay) {
        locked(() -> delayed.put(key, clock.instant().plus(delay), Urgency.CHANGE));
    }

    /**
     * Adds a key after a pause that doubles with each failure since it was last forgotten. It stays as urgent as the
     * work that failed: verifications that AWS refuses all at once must not get before what users change.
     */
    public void addAfterFailure(K key) {
        locked(() -> {
            int before = failures.merge(key, 1, Integer::sum) - 1;
            Urgency urgency = working.getOrDefault(key, Urgency.CHANGE);
            delayed.put(key, clock.instant().plus(backoff.after(before)), urgency);
            observer.retrying(key);
        });
    }

    /** Forgets the failures of a key, whose next pause is the shortest again. */
    public void forget(K key) {
        locked(() -> failures.remove(key));
    }

    /** A key to work on now, until {@link #done}; absent if none is due. */
    public Optional<K> poll() {
        lock.lock();
        try {
            return pollNow();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a key to work on, until {@link #done}; absent once the queue is shut down. */
    public Optional<K> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Optional<K> key = pollNow();
            while (key.isEmpty() && !shutDown) {
                long unused = changed.awaitNanos(nanosUntilDue());
                key = pollNow();
            }
            return key;
        } finally {
            lock.unlock();
        }
    }

    /** The work on this key has ended. */
    public void done(K key) {
        locked(() -> {
            working.remove(key);
            Urgency urgency = again.remove(key);
            if (urgency != null) {
                ready.add(key, urgency, clock.instant());
            }
        });
    }

    /** Gives out no further key and wakes all who wait for one. */
    public void shutDown() {
        locked(() -> shutDown = true);
    }

    /** How many keys could be worked on now if there were workers for all. */
    public int depth() {
        lock.lock();
        try {
            return ready.size();
        } finally {
            lock.unlock();
        }
    }

    private void addNow(K key, Urgency urgency) {
        observer.added(key);
        if (working.containsKey(key)) {
            again.merge(key, urgency, Urgency::higher);
        } else {
            ready.add(key, urgency, clock.instant());
        }
    }

    private Optional<K> pollNow() {
        if (shutDown) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        delayed.takeDue(now).forEach(due -> addNow(due.key(), due.urgency()));
        Optional<ReadyKeys.Waiting<K>> next = ready.poll();
        next.ifPresent(waiting -> {
            working.put(waiting.key(), waiting.urgency());
            observer.started(waiting.key(), Duration.between(waiting.since(), now));
        });
        return next.map(ReadyKeys.Waiting::key);
    }

    private long nanosUntilDue() {
        return delayed.nextDue()
                .map(due -> Math.max(1, Duration.between(clock.instant(), due).toNanos()))
                .orElse(Long.MAX_VALUE);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
