package dev.sluice.k8s.queue;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.problem.Blame;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** A fixed number of threads that take keys from a queue, one after the other, and do as the outcome says. */
public final class Workers<K> {
    private static final String PANIC = "panic";
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

    private final String name;
    private final Logger log;
    private final WorkQueue<K> queue;
    private final Reconciler<K> reconciler;
    private final InstantSource clock;
    private final WorkObserver<K> observer;
    private final FailureLog<K> failures;
    private final List<Thread> threads = new ArrayList<>();

    /** {@code name} is that of the controller, in logs and thread names. */
    public Workers(
            String name, WorkQueue<K> queue, Reconciler<K> reconciler, InstantSource clock, WorkObserver<K> observer) {
        this.name = requireNonNull(name, "name");
        this.log = LoggerFactory.getLogger("controllers." + name);
        this.queue = requireNonNull(queue, "queue");
        this.reconciler = requireNonNull(reconciler, "reconciler");
        this.clock = requireNonNull(clock, "clock");
        this.observer = requireNonNull(observer, "observer");
        this.failures = new FailureLog<>(clock);
    }

    /** Starts that many workers, at least one. */
    public synchronized void start(int count) {
        for (int i = 1; i <= Math.max(1, count); i++) {
            threads.add(Thread.ofVirtual().name(name + "-" + i).start(this::work));
        }
    }

    /**
     * Ends the queue, waits for what is being worked on, and interrupts what is not finished in time. Waits for the end
     * of that as well, though not for ever: nothing is worked on when it returns, unless a warning says otherwise.
     */
    public void stop(Duration grace) throws InterruptedException {
        queue.shutDown();
        List<Thread> working = working();
        if (!haveEnded(working, grace)) {
            working.forEach(Thread::interrupt);
            if (!haveEnded(working, AFTER_INTERRUPT)) {
                log.warn("work has not ended within {} s of being interrupted", AFTER_INTERRUPT.toSeconds());
            }
        }
    }

    /** Ends the queue, interrupts what is being worked on, and waits for nothing, not even in a later {@link #stop}. */
    public synchronized void abandon() {
        queue.shutDown();
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    private synchronized List<Thread> working() {
        return List.copyOf(threads);
    }

    private boolean haveEnded(List<Thread> working, Duration patience) throws InterruptedException {
        Instant end = clock.instant().plus(patience);
        for (Thread thread : working) {
            if (!thread.join(Duration.between(clock.instant(), end))) {
                return false;
            }
        }
        return true;
    }

    /** Works on one key that is due; false if none is. */
    boolean workOnce() {
        Optional<K> key = queue.poll();
        key.ifPresent(this::work);
        return key.isPresent();
    }

    private void work() {
        try {
            for (Optional<K> key = queue.take(); key.isPresent(); key = queue.take()) {
                work(key.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(K key) {
        Instant begin = clock.instant();
        LogContext.enter(name, key.toString());
        try {
            Outcome outcome = reconcile(key);
            observer.finished(key, outcome, Duration.between(begin, clock.instant()));
            log(key, outcome);
            requeue(key, outcome);
        } finally {
            queue.done(key);
            LogContext.leave();
        }
    }

    private Outcome reconcile(K key) {
        try {
            return reconciler.reconcile(key);
        } catch (RuntimeException e) {
            log.error("A bug in this program", e);
            return new Outcome.Retry(Blame.BUG, PANIC, "panic: " + e + " [recovered]");
        }
    }

    private void log(K key, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> failures.forget(key);
            case Outcome.RequeueAfter later -> {
                failures.forget(key);
                log.atDebug()
                        .addKeyValue("duration", later.delay())
                        .addKeyValue("reason", later.reason())
                        .log("requeue after");
            }
            case Outcome.Retry retry ->
                log.atLevel(failures.isNews(key, retry.message()) ? Level.ERROR : Level.DEBUG)
                        .addKeyValue("error", retry.message())
                        .log("Reconciler error");
        }
    }

    private void requeue(K key, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> queue.forget(key);
            case Outcome.RequeueAfter later -> {
                queue.forget(key);
                queue.addAfter(key, later.delay());
            }
            case Outcome.Retry retry -> queue.addAfterFailure(key);
        }
    }
}
