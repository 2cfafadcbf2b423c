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

        awaitCall(limits, REGISTER);
        awaitCall(limits, REGISTER);
        awaitCall(limits, REGISTER);

        assertThat(Duration.ofNanos(clock.nanos())).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void callsOfOtherOperationsAndServicesDoNotWait() {
        CallLimits limits = limits(ELB + ":^Register=1:1");
        awaitCall(limits, REGISTER);

        awaitCall(limits, new CallName(ELB, "DeregisterTargets"));
        awaitCall(limits, new CallName("EC2", "RegisterTargets"));

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void anAttemptWaitsForNoConfiguredLimit() {
        CallLimits limits = limits(ELB + ":^Register=1:1");
        awaitCall(limits, REGISTER);

        awaitAttempt(limits, REGISTER);
        awaitAttempt(limits, REGISTER);

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void aLimitThatWouldNeverGiveATokenLetsCallsProceed() {
        CallLimits limits = limits(ELB + ":^Register=0:1," + ELB + ":Targets$=5:0");

        awaitCall(limits, REGISTER);
        awaitCall(limits, REGISTER);

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void eachOperationIsSlowedDownByItsOwnThrottlingAlone() {
        CallLimits limits = new CallLimits(ThrottleLimits.none(), clock);
        CallName describe = new CallName(ELB, "DescribeTags");
        awaitAttempt(limits, describe);
        limits.throttled(describe);

        awaitAttempt(limits, REGISTER);
        awaitAttempt(limits, REGISTER);
        assertThat(clock.waits()).isEmpty();

        awaitAttempt(limits, describe);
        awaitAttempt(limits, describe);
        assertThat(clock.waits()).isEqualTo(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2)));
    }

    @Test
    void whoHasNoTimeLeftIsTurnedAway() {
        CallLimits limits = limits(ELB + ":^Register=1:1");
        awaitCall(limits, REGISTER);

        assertThat(limits.awaitCall(REGISTER, clock.nanos())).isFalse();
        assertThat(clock.waits()).isEmpty();
    }

    private void awaitCall(CallLimits limits, CallName call) {
        assertThat(limits.awaitCall(call, inADay())).isTrue();
    }

    private void awaitAttempt(CallLimits limits, CallName call) {
        assertThat(limits.awaitAttempt(call, inADay())).isTrue();
    }

    private long inADay() {
        return clock.nanos() + Duration.ofDays(1).toNanos();
    }

    private CallLimits limits(String flag) {
        return new CallLimits(ThrottleLimits.none().with(flag), clock);
    }
}
