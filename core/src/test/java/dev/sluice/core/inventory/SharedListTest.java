package dev.sluice.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.port.ManualClock;
import java.time.Duration;
import java.util.List;
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

    private List<String> read() {
        reads++;
        return inAws;
    }
}
