package dev.sluice.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.HandClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLimitsTest {
    private static final String ELB = "Elastic Load Balancing v2";
    private static final CallName REGISTER = new CallName(ELB, "RegisterTargets");

    private final HandClock clock = new HandClock();

    @Test
    void aCallWaitsForEveryLimitThatConcernsIt() {
        CallLimits limits = limits(ELB + ":^Register=4:2," + ELB + ":Targets$=1:1," + ELB + ":^Describe=0.1:1");

        limits.awaitCall(REGISTER);
        limits.awaitCall(REGISTER);
        limits.awaitCall(REGISTER);

        assertThat(Duration.ofNanos(clock.nanos())).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void callsOfOtherOperationsAndServicesDoNotWait() {
        CallLimits limits = limits(ELB + ":^Register=1:1");
        limits.awaitCall(REGISTER);

        limits.awaitCall(new CallName(ELB, "DeregisterTargets"));
        limits.awaitCall(new CallName("EC2", "RegisterTargets"));

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void anAttemptWaitsForNoConfiguredLimit() {
        CallLimits limits = limits(ELB + ":^Register=1:1");
        limits.awaitCall(REGISTER);

        limits.awaitAttempt(REGISTER);
        limits.awaitAttempt(REGISTER);

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void aLimitThatWouldNeverGiveATokenLetsCallsProceed() {
        CallLimits limits = limits(ELB + ":^Register=0:1," + ELB + ":Targets$=5:0");

        limits.awaitCall(REGISTER);
        limits.awaitCall(REGISTER);

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void eachOperationIsSlowedDownByItsOwnThrottlingAlone() {
        CallLimits limits = new CallLimits(ThrottleLimits.none(), clock);
        CallName describe = new CallName(ELB, "DescribeTags");
        limits.awaitAttempt(describe);
        limits.throttled(describe);

        limits.awaitAttempt(REGISTER);
        limits.awaitAttempt(REGISTER);
        assertThat(clock.waits()).isEmpty();

        limits.awaitAttempt(describe);
        limits.awaitAttempt(describe);
        assertThat(clock.waits()).isEqualTo(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2)));
    }

    private CallLimits limits(String flag) {
        return new CallLimits(ThrottleLimits.none().with(flag), clock);
    }
}
