package dev.sluice.aws.simulated.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.simulated.Lab;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.port.PortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Lab lab = Lab.usual();
    private final SimulatedCalls calls = lab.aws().calls();

    @Test
    void aCallThatFailsBeforehandHasDoneNothing() {
        World before = lab.aws().world();
        calls.inject(Faults.onAction("CreateTargetGroup", 1, Fault.Failure.FAIL_BEFORE));

        assertThatThrownBy(() -> lab.targetGroup("cart"))
                .isInstanceOfSatisfying(PortException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(PortException.Kind.UNAVAILABLE);
                    assertThat(failure.action()).isEqualTo("CreateTargetGroup");
                    assertThat(failure.code()).isEqualTo("InternalFailure");
                })
                .hasMessageContaining("unknown error");
        assertThat(lab.aws().world()).isEqualTo(before);
    }

    @Test
    void aLostAnswerHidesWhatWasDone() {
        calls.inject(Faults.onAction("CreateTargetGroup", 1, Fault.Failure.FAIL_AFTER));

        assertThatThrownBy(() -> lab.targetGroup("cart"))
                .isInstanceOfSatisfying(
                        PortException.class,
                        failure -> assertThat(failure.code()).isEmpty())
                .hasMessageContaining("no answer");
        assertThat(targetGroups()).containsExactly("cart");
    }

    @Test
    void throttlingUsesTheWordsOfTheService() {
        calls.inject(attempt -> Optional.of(Fault.Failure.THROTTLE));

        assertThatThrownBy(this::targetGroups)
                .isInstanceOfSatisfying(
                        PortException.class,
                        failure -> assertThat(failure.code()).isEqualTo("Throttling"))
                .hasMessage("Rate exceeded");
        assertThatThrownBy(lab::publicSubnets)
                .isInstanceOfSatisfying(PortException.class, failure -> {
                    assertThat(failure.code()).isEqualTo("RequestLimitExceeded");
                    assertThat(failure.kind()).isEqualTo(PortException.Kind.THROTTLED);
                })
                .hasMessage("Rate exceeded");
    }

    @Test
    void aDenialNamesTheActionWhereTheServiceDoes() {
        calls.inject(attempt -> Optional.of(Fault.Failure.DENY));

        assertThatThrownBy(this::targetGroups)
                .isInstanceOfSatisfying(PortException.class, failure -> {
                    assertThat(failure.code()).isEqualTo("AccessDenied");
                    assertThat(failure.kind()).isEqualTo(PortException.Kind.DENIED);
                })
                .hasMessage("User is not authorized to perform: elasticloadbalancing:DescribeTargetGroups");
        assertThatThrownBy(lab::publicSubnets)
                .isInstanceOfSatisfying(
                        PortException.class,
                        failure -> assertThat(failure.code()).isEqualTo("UnauthorizedOperation"))
                .hasMessage("You are not authorized to perform this operation.");
    }

    @Test
    void afterACrashNothingIsDoneUntilARestart() {
        calls.inject(Faults.onAction("CreateTargetGroup", 1, Fault.Failure.CRASH_AFTER));

        assertThatThrownBy(() -> lab.targetGroup("cart"))
                .isInstanceOf(SimulatedCrash.class)
                .hasMessage("crash after call 1, CreateTargetGroup");
        assertThatThrownBy(() -> lab.targetGroup("pay"))
                .isInstanceOf(SimulatedCrash.class)
                .hasMessageContaining("before call 2");
        calls.restart();

        assertThat(targetGroups()).containsExactly("cart");
    }

    @Test
    void aCrashBeforehandHasDoneNothing() {
        calls.inject(Faults.onCall(1, Fault.Failure.CRASH_BEFORE));

        assertThatThrownBy(() -> lab.targetGroup("cart"))
                .isInstanceOf(SimulatedCrash.class)
                .hasMessage("crash before call 1, CreateTargetGroup");
        calls.restart();

        assertThat(targetGroups()).isEmpty();
    }

    @Test
    void staleReadsLagBehindByWrites() {
        lab.targetGroup("one");
        lab.targetGroup("two");
        lab.targetGroup("three");

        calls.inject(Faults.staleReads(2));

        assertThat(targetGroups()).containsExactly("one");
    }

    @Test
    void staleReadsDoNotReachBackBeforeTheStart() {
        lab.targetGroup("one");

        calls.inject(Faults.staleReads(Fault.Stale.MAX));

        assertThat(targetGroups()).isEmpty();
    }

    @Test
    void aLaggingActionCatchesUpWithTime() {
        lab.targetGroup("one");
        lab.pass(Duration.ofSeconds(30));
        lab.targetGroup("two");
        calls.inject(Faults.lagging("DescribeTargetGroups", Duration.ofSeconds(60)));

        assertThat(targetGroups()).isEmpty();
        lab.pass(Duration.ofSeconds(30));
        assertThat(targetGroups()).containsExactly("one");
        lab.pass(Duration.ofSeconds(30));
        assertThat(targetGroups()).containsExactly("one", "two");
    }

    @Test
    void writesAreNeverDoneOnAStaleWorld() {
        lab.targetGroup("one");
        calls.inject(attempt -> Optional.of(new Fault.Stale(1)));

        lab.targetGroup("two");
        calls.inject(Faults.none());

        assertThat(targetGroups()).containsExactly("one", "two");
    }

    @Test
    void theSameSeedHitsTheSameCalls() {
        assertThat(outcomes(7)).isEqualTo(outcomes(7)).contains("ok", "THROTTLE", "TIME_OUT");
        assertThat(outcomes(7)).isNotEqualTo(outcomes(8));
    }

    private static List<String> outcomes(long seed) {
        Lab lab = Lab.usual();
        lab.aws().calls().inject(Faults.random(seed, 0.5, List.of(Fault.Failure.THROTTLE, Fault.Failure.TIME_OUT)));
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            try {
                lab.targetGroup("group-" + i);
                outcomes.add("ok");
            } catch (PortException e) {
                outcomes.add(lab.aws().calls().log().entries().getLast().outcome());
            }
        }
        return outcomes;
    }

    @Test
    void theFirstFaultsComeFirst() {
        calls.inject(Faults.onCall(1, Fault.Failure.THROTTLE)
                .or(Faults.always("DescribeTargetGroups", Fault.Failure.TIME_OUT)));

        assertThatThrownBy(this::targetGroups).hasMessage("Rate exceeded");
        assertThatThrownBy(this::targetGroups).hasMessageContaining("timed out");
    }

    private List<String> targetGroups() {
        return lab.cloud().targetGroups().list().stream()
                .map(ElbTargetGroup::name)
                .toList();
    }
}
