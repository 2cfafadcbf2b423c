package dev.sluice.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.port.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedListTest {
    private final ManualClock clock = new ManualClock();
    private List<String> inAws = List.of("a", "b");
    private int reads;
    private final SharedList<String, String> list =
            new SharedList<>(this::read, name -> name, clock, Duration.ofSeconds(60));

    @Test
    void aListIsSharedUntilItIsTooOld() {
        list.items();
        clock.advance(Duration.ofSeconds(60));
        list.items();
        assertThat(reads).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        list.items();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void ownWritesShowWithoutAnotherRead() {
        list.items();
        list.put("c");
        list.remove("a");

        assertThat(list.items()).containsExactly("b", "c");
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void ownWritesOutliveAListThatLagsBehind() {
        list.items();
        list.put("c");
        list.remove("a");
        list.expire();

        assertThat(list.items()).containsExactly("b", "c");
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void awsIsBelievedOnceItCannotLagAnyMore() {
        list.items();
        list.put("c");
        clock.advance(Duration.ofSeconds(61));

        assertThat(list.items()).containsExactly("a", "b");
    }

    @Test
    void aDistrustedListIsReadAgainAndBelieved() {
        list.items();
        list.put("c");
        list.distrust();
        inAws = List.of("b");

        assertThat(list.items()).containsExactly("b");
    }

    @Test
    void whoAsksWhileTheListIsReadWaitsForTheSameAnswer() throws InterruptedException, ExecutionException {
        CountDownLatch answer = new CountDownLatch(1);
        SharedList<String, String> slow = new SharedList<>(
                () -> {
                    awaitUninterrupted(answer);
                    return read();
                },
                name -> name,
                clock,
                Duration.ofSeconds(60));
        List<FutureTask<List<String>>> asked =
                Stream.generate(() -> new FutureTask<>(slow::items)).limit(3).toList();
        List<Thread> threads =
                asked.stream().map(task -> Thread.ofPlatform().start(task)).toList();
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        answer.countDown();

        for (FutureTask<List<String>> task : asked) {
            assertThat(task.get()).containsExactly("a", "b");
        }
        assertThat(reads).isEqualTo(1);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> read() {
        reads++;
        return inAws;
    }
}
