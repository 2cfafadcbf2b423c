package dev.sluice.aws.call;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdaptiveRateTest {
    private final long start = Duration.ofSeconds(100).toNanos();

    @Test
    void limitsNothingUntilAwsThrottles() {
        assertThat(new AdaptiveRate(POSITIVE_INFINITY).perSecond(start)).isInfinite();
    }

    @Test
    void halvesWhatWasCalledWhenAwsThrottles() {
        AdaptiveRate rate = new AdaptiveRate(POSITIVE_INFINITY);
        call(rate, 40);

        rate.throttled(start);

        assertThat(rate.perSecond(start)).isEqualTo(20);
    }

    @Test
    void startsFromTheCeilingIfMoreWasCalled() {
        AdaptiveRate rate = new AdaptiveRate(3);
        call(rate, 40);

        rate.throttled(start);

        assertThat(rate.perSecond(start)).isEqualTo(1.5);
    }

    @Test
    void countsABurstOfThrottlingOnce() {
        AdaptiveRate rate = new AdaptiveRate(POSITIVE_INFINITY);
        call(rate, 40);

        rate.throttled(start);
        rate.throttled(after(Duration.ofMillis(999)));
        rate.throttled(after(Duration.ofSeconds(1)));

        assertThat(rate.perSecond(after(Duration.ofSeconds(1)))).isEqualTo(10);
    }

    @Test
    void neverStopsAltogether() {
        AdaptiveRate rate = new AdaptiveRate(3);
        call(rate, 3);
        for (int second = 0; second < 20; second++) {
            rate.throttled(after(Duration.ofSeconds(second)));
        }

        assertThat(rate.perSecond(after(Duration.ofSeconds(20)))).isEqualTo(AdaptiveRate.LEAST);
    }

    @Test
    void doublesAfterTenQuietSeconds() {
        AdaptiveRate rate = new AdaptiveRate(POSITIVE_INFINITY);
        call(rate, 40);
        rate.throttled(start);
        rate.throttled(after(Duration.ofSeconds(1)));

        assertThat(rate.perSecond(after(Duration.ofSeconds(10)))).isEqualTo(10);
        assertThat(rate.perSecond(after(Duration.ofSeconds(11)))).isEqualTo(20);
        assertThat(rate.perSecond(after(Duration.ofSeconds(21)))).isEqualTo(40);
    }

    @Test
    void limitsNothingAgainOnceTheCeilingIsReached() {
        AdaptiveRate rate = new AdaptiveRate(50);
        call(rate, 40);
        rate.throttled(start);

        assertThat(rate.perSecond(after(Duration.ofSeconds(20)))).isInfinite();
    }

    private void call(AdaptiveRate rate, int times) {
        for (int number = 0; number < times; number++) {
            rate.called(start);
        }
    }

    private long after(Duration duration) {
        return start + duration.toNanos();
    }
}
