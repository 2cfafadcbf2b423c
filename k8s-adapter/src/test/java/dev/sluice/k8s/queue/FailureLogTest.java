package dev.sluice.k8s.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureLogTest {
    private static final Backoff BACKOFF = Backoff.upTo(Duration.ofMinutes(16));

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final FailureLog<String> log = new FailureLog<>(() -> now);

    @Test
    void aMistakeThatLastsIsSaidAtOnceAndThenWithGrowingPauses() {
        List<Duration> said = new ArrayList<>();
        Instant begin = now;
        for (int failures = 0; failures < 14; failures++) {
            if (log.isNews("shop/web", "unknown scheme: public")) {
                said.add(Duration.between(begin, now));
            }
            now = now.plus(BACKOFF.after(failures));
        }

        assertThat(said)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMillis(1_275),
                        Duration.ofMillis(2_555),
                        Duration.ofMillis(5_115),
                        Duration.ofMillis(10_235),
                        Duration.ofMillis(20_475),
                        Duration.ofMillis(40_955));
    }

    @Test
    void whatIsNewIsSaidAtOnce() {
        log.isNews("shop/web", "unknown scheme: public");

        assertThat(log.isNews("shop/web", "unknown scheme: private")).isTrue();
        assertThat(log.isNews("shop/api", "unknown scheme: private")).isTrue();
        assertThat(log.isNews("shop/api", "unknown scheme: private")).isFalse();
    }

    @Test
    void whatFailsAgainAfterASuccessIsNews() {
        log.isNews("shop/web", "unknown scheme: public");
        log.forget("shop/web");

        assertThat(log.isNews("shop/web", "unknown scheme: public")).isTrue();
    }
}
