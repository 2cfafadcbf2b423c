package dev.sluice.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.port.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiringMapTest {
    private final ManualClock clock = new ManualClock();
    private final ExpiringMap<String, Integer> map = new ExpiringMap<>(clock, Duration.ofMinutes(5));

    @Test
    void forgetsAValueAFixedTimeAfterItWasPutHoweverOftenItIsReadOrChanged() {
        map.put("a", 1);
        clock.advance(Duration.ofMinutes(4));
        map.change("a", value -> value + 1);
        assertThat(map.find("a")).contains(2);

        clock.advance(Duration.ofMinutes(1));
        assertThat(map.find("a")).isEmpty();
        map.change("a", value -> value + 1);
        assertThat(map.contains("a")).isFalse();
    }

    @Test
    void startsANewLifeWithEachPut() {
        map.put("a", 1);
        clock.advance(Duration.ofMinutes(4));
        map.put("a", 2);
        clock.advance(Duration.ofMinutes(4));

        assertThat(map.find("a")).contains(2);
    }

    @Test
    void changesNothingThatIsNotThere() {
        map.change("a", value -> value + 1);
        map.put("b", 1);
        map.remove("b");

        assertThat(map.contains("a")).isFalse();
        assertThat(map.contains("b")).isFalse();
    }
}
