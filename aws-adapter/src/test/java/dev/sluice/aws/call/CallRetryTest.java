package dev.sluice.aws.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallRetryTest {
    @Test
    void waitsBelowABoundThatDoublesUpToTwentySeconds() {
        CallRetry longest = new CallRetry(10, () -> 1.0);

        assertThat(longest.backoffAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(longest.backoffAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(longest.backoffAfter(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(longest.backoffAfter(6)).isEqualTo(Duration.ofSeconds(20));
        assertThat(longest.backoffAfter(9)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void spreadsWaitsByItsJitter() {
        assertThat(new CallRetry(10, () -> 0.25).backoffAfter(3)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void refusesToTryNever() {
        assertThatThrownBy(() -> new CallRetry(0, () -> 1.0)).hasMessage("maxAttempts: 0 (expected: 1 or more)");
    }
}
