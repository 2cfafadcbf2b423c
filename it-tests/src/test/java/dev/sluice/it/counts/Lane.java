package dev.sluice.it.counts;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Work by key on some threads: never two at once for one key, and once more for what is touched meanwhile. */
final class Lane<K> implements AutoCloseable {
    private final ExecutorService workers;
    private final Consumer<K> work;
    private final Map<K, State> busy = new HashMap<>();

    private enum State {
        WAITING,
        WORKING,
        TOUCHED_AGAIN
    }

    Lane(int workers, Consumer<K> work) {
        this.workers = Executors.newFixedThreadPool(workers);
        this.work = work;
    }

    synchronized void touch(K key) {
        State state = busy.get(key);
        if (state == null) {
            busy.put(key, State.WAITING);
            workers.execute(() -> run(key));
        } else if (state == State.WORKING) {
            busy.put(key, State.TOUCHED_AGAIN);
        }
    }

    synchronized boolean isIdle() {
        return busy.isEmpty();
    }

    private void run(K key) {
        begin(key);
        try {
            work.accept(key);
        } finally {
            end(key);
        }
    }

    private synchronized void begin(K key) {
        busy.put(key, State.WORKING);
    }

    private synchronized void end(K key) {
        if (busy.remove(key) == State.TOUCHED_AGAIN) {
            touch(key);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
