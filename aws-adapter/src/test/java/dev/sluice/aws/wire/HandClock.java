package dev.sluice.aws.wire;

import dev.sluice.aws.call.CallClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

/** A clock on which waiting takes no time: each wait moves it on, and is remembered. */
public final class HandClock implements CallClock {
    private final List<Duration> waits = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized long await(Condition condition, long nanos) {
        sleep(Duration.ofNanos(nanos));
        return 0;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        waits.add(duration);
        pass(duration);
    }

    public synchronized void pass(Duration duration) {
        now += duration.toNanos();
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
