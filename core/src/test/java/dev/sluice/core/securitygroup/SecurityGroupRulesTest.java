package dev.sluice.core.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeSecurityGroups;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.PortException;
import dev.sluice.core.securitygroup.SecurityGroupRules.Result;
import dev.sluice.core.securitygroup.SecurityGroupRules.Revoking;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecurityGroupRulesTest {
    private static final IpPermission.Source LB = new IpPermission.Source.Group("sg-lb");

    private static final Result SETTLED = new Result(false, List.of());
    private static final Result SURPLUS_LEFT = new Result(true, List.of());

    private final Calls calls = new Calls();
    private final FakeSecurityGroups groups = new FakeSecurityGroups(calls);
    private final ManualClock clock = new ManualClock();
    private final SecurityGroupRules rules = new SecurityGroupRules(groups, new SecurityGroupMemory(groups, clock));

    @Test
    void addsWhatIsMissingBeforeRemovingWhatIsOursAndSurplus() {
        groups.holding("sg-1", Map.of(), ours(80), ours(81), byHand(22), byHand(443));

        assertThat(reconcile(Revoking.AT_ONCE, ours(443), ours(8080), ours(8080)))
                .isEqualTo(SETTLED);

        assertThat(calls.take())
                .containsExactly(
                        "DescribeSecurityGroups [sg-1]",
                        "AuthorizeSecurityGroupIngress sg-1 [tcp 8080-8080 sg-lb]",
                        "RevokeSecurityGroupIngress sg-1 [tcp 80-80 sg-lb, tcp 81-81 sg-lb]");
    }

    @Test
    void remembersTheGroupForTenMinutesAndItsOwnWrites() {
        groups.holding("sg-1", Map.of());
        reconcile(Revoking.AT_ONCE, ours(80));
        calls.take();

        reconcile(Revoking.AT_ONCE, ours(81));
        assertThat(calls.take()).noneMatch(call -> call.startsWith("Describe"));

        clock.advance(Duration.ofMinutes(10));
        reconcile(Revoking.AT_ONCE, ours(81));
        assertThat(calls.take()).containsExactly("DescribeSecurityGroups [sg-1]");
    }

    @Test
    void leavesSurplusRulesWhileSomebodyMightNeedThem() {
        groups.holding("sg-1", Map.of(), ours(80));

        assertThat(reconcile(Revoking.NOT_YET)).isEqualTo(SURPLUS_LEFT);
        assertThat(groups.rules("sg-1")).containsExactly("tcp 80-80 sg-lb");
    }

    @Test
    void letsSurplusRulesWaitThatNewOnesCover() {
        groups.holding("sg-1", Map.of(), ours(80));

        assertThat(reconcile(Revoking.WHEN_QUIET, range(80, 90))).isEqualTo(SURPLUS_LEFT);
        assertThat(reconcile(Revoking.WHEN_QUIET, range(80, 90))).isEqualTo(SETTLED);
        assertThat(groups.rules("sg-1")).containsExactly("tcp 80-90 sg-lb");

        assertThat(reconcile(Revoking.WHEN_QUIET, range(70, 85))).isEqualTo(SETTLED);
        assertThat(groups.rules("sg-1")).containsExactly("tcp 70-85 sg-lb");
    }

    @Test
    void letsNoMoreThanAHandfulOfSurplusRulesWait() {
        IpPermission[] many = IntStream.range(0, 10).mapToObj(i -> ours(80 + i)).toArray(IpPermission[]::new);
        groups.holding("sg-1", Map.of(), many);

        assertThat(reconcile(Revoking.WHEN_QUIET, range(80, 90))).isEqualTo(SETTLED);
        assertThat(groups.rules("sg-1")).containsExactly("tcp 80-90 sg-lb");
    }

    @Test
    void looksAgainWhereTheGroupIsNotAsRemembered() {
        groups.holding("sg-1", Map.of());
        reconcile(Revoking.AT_ONCE);
        groups.holding("sg-1", Map.of(), ours(80));
        calls.failNext("AuthorizeSecurityGroupIngress", "InvalidPermission.Duplicate", "already exists");
        calls.take();

        reconcile(Revoking.AT_ONCE, ours(80));

        assertThat(calls.take())
                .containsExactly(
                        "AuthorizeSecurityGroupIngress sg-1 [tcp 80-80 sg-lb]", "DescribeSecurityGroups [sg-1]");
    }

    @Test
    void makesRoomFirstInAFullGroup() {
        groups.holding("sg-1", Map.of(), ours(80));
        calls.failNext("AuthorizeSecurityGroupIngress", "RulesPerSecurityGroupLimitExceeded", "full");

        assertThat(reconcile(Revoking.AT_ONCE, ours(443))).isEqualTo(SETTLED);

        assertThat(calls.take())
                .containsExactly(
                        "DescribeSecurityGroups [sg-1]",
                        "AuthorizeSecurityGroupIngress sg-1 [tcp 443-443 sg-lb]",
                        "DescribeSecurityGroups [sg-1]",
                        "RevokeSecurityGroupIngress sg-1 [tcp 80-80 sg-lb]",
                        "AuthorizeSecurityGroupIngress sg-1 [tcp 443-443 sg-lb]");
    }

    @Test
    void makesNoRoomInAFullGroupWhileSomebodyMightNeedTheRules() {
        groups.holding("sg-1", Map.of(), ours(80));
        calls.failNext("AuthorizeSecurityGroupIngress", "RulesPerSecurityGroupLimitExceeded", "full");
        calls.failNext("AuthorizeSecurityGroupIngress", "RulesPerSecurityGroupLimitExceeded", "still full");

        assertThatThrownBy(() -> reconcile(Revoking.NOT_YET, ours(443)))
                .isInstanceOf(PortException.class)
                .hasMessage("still full");
        assertThat(groups.rules("sg-1")).containsExactly("tcp 80-80 sg-lb");
    }

    @Test
    void passesOnEveryOtherFailureAtOnce() {
        groups.holding("sg-1", Map.of());
        calls.failNext("AuthorizeSecurityGroupIngress", "UnauthorizedOperation", "not allowed");

        assertThatThrownBy(() -> reconcile(Revoking.AT_ONCE, ours(443)))
                .isInstanceOf(PortException.class)
                .hasMessage("not allowed");
        assertThat(calls.take()).hasSize(2);
    }

    @Test
    void addsAndRemovesTheRestWhereAwsRefusesTheRulesFromOneSource() {
        groups.holding("sg-1", Map.of(), ours(80)).refusing("sg-gone");

        Result result = reconcile(Revoking.AT_ONCE, ours(443), from("sg-gone", 90), from("sg-other", 443));

        assertThat(groups.rules("sg-1")).containsExactly("tcp 443-443 sg-lb", "tcp 443-443 sg-other");
        assertThat(result.surplusLeft()).isFalse();
        assertThat(result.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.group()).isEqualTo("sg-1");
            assertThat(refused.source()).isEqualTo(new IpPermission.Source.Group("sg-gone"));
            assertThat(refused.reason()).hasMessage("The security group 'sg-gone' does not exist");
        });
    }

    @Test
    void failsWhereTheGroupItselfIsGone() {
        groups.holding("sg-1", Map.of());
        reconcile(Revoking.AT_ONCE, ours(80));
        groups.gone("sg-1");

        assertThatThrownBy(() -> reconcile(Revoking.AT_ONCE, ours(443)))
                .isInstanceOf(PortException.class)
                .hasMessage("The security group 'sg-1' does not exist");
    }

    @Test
    void failsWhereACallFailsForAnotherReasonAfterARefusal() {
        groups.holding("sg-1", Map.of()).refusing("sg-gone");
        calls.failNext("AuthorizeSecurityGroupIngress", "InvalidGroup.NotFound", "no such group");
        calls.failNext("AuthorizeSecurityGroupIngress", "Throttling", "slow down");

        assertThatThrownBy(() -> reconcile(Revoking.AT_ONCE, from("sg-gone", 90), ours(443)))
                .isInstanceOf(PortException.class)
                .hasMessage("slow down");
    }

    private Result reconcile(Revoking revoking, IpPermission... desired) {
        return rules.reconcile("sg-1", List.of(desired), RuleLabels::isShared, revoking);
    }

    private static IpPermission ours(int port) {
        return range(port, port);
    }

    private static IpPermission range(int from, int to) {
        return new IpPermission("tcp", from, to, LB, "elbv2.k8s.aws/targetGroupBinding=shared");
    }

    private static IpPermission from(String source, int port) {
        return new IpPermission("tcp", port, port, new IpPermission.Source.Group(source), RuleLabels.SHARED);
    }

    private static IpPermission byHand(int port) {
        return new IpPermission("tcp", port, port, LB, "by hand");
    }
}
