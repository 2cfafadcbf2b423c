package dev.sluice.core.securitygroup;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeSecurityGroups;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.PortException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EndpointSecurityGroupsTest {
    private static final Map<String, String> OWNED = Map.of("kubernetes.io/cluster/demo", "owned");

    private final Calls calls = new Calls();
    private final FakeSecurityGroups aws = new FakeSecurityGroups(calls);
    private final GivenCluster cluster = aCluster();
    private final ManualClock clock = new ManualClock();
    private final SecurityGroupMemory memory = new SecurityGroupMemory(aws, clock);
    private final TargetGroupBinding cart =
            aBinding("shop/cart").letting("sg-lb", PortReference.of(80)).build();
    private final TargetGroupBinding till =
            aBinding("shop/till").letting("sg-lb", PortReference.of(90)).build();
    private BindingRules.Answer ahead = new BindingRules.Answer.Unclear(List.of("not yet"));
    private final EndpointSecurityGroups groups = new EndpointSecurityGroups(
            new SecurityGroupRules(aws, memory), memory, cluster, binding -> ahead, someSettings());

    @Test
    void onlyAddRulesUntilEveryBindingIsKnown() {
        aws.holding("sg-1", OWNED, ours(70)).holding("sg-2", OWNED, ours(70));
        cluster.with(cart, till);

        groups.update(cart, on("sg-1", 80));
        assertThat(aws.rules("sg-1")).containsExactly("tcp 70-70 sg-lb", "tcp 80-80 sg-lb");
        assertThat(aws.rules("sg-2")).containsExactly("tcp 70-70 sg-lb");

        groups.update(till, on("sg-1", 90));
        groups.tidy();
        assertThat(aws.rules("sg-1")).containsExactly("tcp 80-90 sg-lb");
        assertThat(aws.rules("sg-2")).isEmpty();
    }

    @Test
    void collectNoGarbageOnDemandUntilEveryBindingIsKnown() {
        aws.holding("sg-1", OWNED, ours(70));
        cluster.with(cart);

        groups.collectGarbage();
        assertThat(aws.rules("sg-1")).containsExactly("tcp 70-70 sg-lb");

        cluster.without(cart);
        groups.collectGarbage();
        assertThat(aws.rules("sg-1")).isEmpty();
    }

    @Test
    void lookForGarbageInGroupsThatTheClusterOwnsOrShares() {
        ahead = new BindingRules.Answer.Known(on("sg-1", 80));
        aws.holding("sg-1", OWNED)
                .holding("sg-2", Map.of("kubernetes.io/cluster/demo", "shared"), ours(70))
                .holding("sg-3", Map.of("kubernetes.io/cluster/demo", "other"), ours(70));
        cluster.with(cart);

        groups.verify();

        assertThat(aws.rules("sg-2")).isEmpty();
        assertThat(aws.rules("sg-3")).containsExactly("tcp 70-70 sg-lb");
    }

    @Test
    void healEverythingAfterAStartFromWhatTheBindingsNeed() {
        ahead = new BindingRules.Answer.Known(on("sg-1", 80));
        aws.holding("sg-1", OWNED, ours(70)).holding("sg-2", OWNED, ours(70));
        cluster.with(cart);

        groups.verify();

        assertThat(aws.rules("sg-1")).containsExactly("tcp 80-80 sg-lb");
        assertThat(aws.rules("sg-2")).isEmpty();
    }

    @Test
    void touchNothingAfterAStartThatFindsNoBinding() {
        aws.holding("sg-1", OWNED, ours(70));

        groups.verify();

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void leaveTheRulesOfABindingThatIsBeingDeletedToItsOwnPass() {
        ahead = new BindingRules.Answer.Known(on("sg-1", 80));
        aws.holding("sg-1", OWNED, ours(70));
        cluster.with(aBinding("shop/cart")
                .letting("sg-lb", PortReference.of(70))
                .deleted()
                .build());

        groups.verify();

        assertThat(aws.rules("sg-1")).containsExactly("tcp 70-70 sg-lb");
    }

    @Test
    void forgetBindingsThatAreGone() {
        aws.holding("sg-1", OWNED);
        cluster.with(cart, till);
        groups.update(cart, on("sg-1", 80));
        groups.update(till, on("sg-1", 90));

        cluster.without(till);
        groups.forget(till.key());

        assertThat(aws.rules("sg-1")).containsExactly("tcp 80-80 sg-lb");
    }

    @Test
    void lookAtNoOtherBindingWhenOneWantsTheSameAgain() {
        aws.holding("sg-1", OWNED);
        cluster.with(cart, till);
        groups.update(cart, on("sg-1", 80));
        groups.update(till, on("sg-1", 90));
        groups.tidy();
        // Whoever looked would miss it, and take its rules away.
        cluster.without(till);

        groups.update(cart, on("sg-1", 80));

        assertThat(aws.rules("sg-1")).containsExactly("tcp 80-90 sg-lb");
    }

    @Test
    void putBackWhatSomebodyRemovedWhenABindingWantsTheSameAgain() {
        aws.holding("sg-1", OWNED);
        cluster.with(cart);
        groups.update(cart, on("sg-1", 80));
        aws.holding("sg-1", OWNED);
        clock.advance(Duration.ofMinutes(10));

        groups.update(cart, on("sg-1", 80));

        assertThat(aws.rules("sg-1")).containsExactly("tcp 80-80 sg-lb");
    }

    @Test
    void removeLaterWhatSomebodyAddedInOurNameMeanwhile() {
        aws.holding("sg-1", OWNED);
        cluster.with(cart);
        groups.update(cart, on("sg-1", 80));
        aws.holding("sg-1", OWNED, ours(70), ours(80));
        clock.advance(Duration.ofMinutes(10));

        groups.update(cart, on("sg-1", 80));
        assertThat(aws.rules("sg-1")).containsExactly("tcp 70-70 sg-lb", "tcp 80-80 sg-lb");

        groups.tidy();
        assertThat(aws.rules("sg-1")).containsExactly("tcp 80-80 sg-lb");
    }

    @Test
    void tellAllThatFailsAndDoTheRest() {
        aws.holding("sg-1", OWNED).holding("sg-3", OWNED);
        cluster.with(cart);
        SortedMap<String, List<IpPermission>> wish = new TreeMap<>(on("sg-1", 80));
        wish.putAll(on("sg-3", 80));
        calls.failNext("AuthorizeSecurityGroupIngress", "UnauthorizedOperation", "not allowed");
        calls.failNext("AuthorizeSecurityGroupIngress", "UnauthorizedOperation", "not allowed either");

        assertThatThrownBy(() -> groups.update(cart, wish))
                .isInstanceOf(PortException.class)
                .hasMessage("not allowed\nnot allowed either");

        groups.update(cart, wish);
        assertThat(aws.rules("sg-3")).containsExactly("tcp 80-80 sg-lb");
    }

    @Test
    void failNobodyButWhoWantsARuleThatAwsRefuses() {
        aws.holding("sg-1", OWNED).refusing("sg-gone");
        cluster.with(cart, till);
        SortedMap<String, List<IpPermission>> wish = new TreeMap<>(Map.of("sg-1", List.of(from("sg-gone", 80))));

        assertThatThrownBy(() -> groups.update(cart, wish))
                .isInstanceOf(PortException.class)
                .hasMessage("The security group 'sg-gone' does not exist");
        groups.update(till, on("sg-1", 90));

        assertThat(aws.rules("sg-1")).containsExactly("tcp 90-90 sg-lb");
        // A look by somebody else changes nothing for those that it fails.
        groups.update(till, on("sg-1", 90));
        assertThatThrownBy(() -> groups.update(cart, wish)).isInstanceOf(PortException.class);
        groups.release(cart);
    }

    @Test
    void addARefusedRuleWhenAwsTakesIt() {
        aws.holding("sg-1", OWNED).refusing("sg-late");
        cluster.with(cart, till);
        SortedMap<String, List<IpPermission>> wish = new TreeMap<>(Map.of("sg-1", List.of(from("sg-late", 80))));
        assertThatThrownBy(() -> groups.update(cart, wish)).isInstanceOf(PortException.class);
        groups.update(till, on("sg-1", 90));

        aws.refusingNoMore("sg-late");
        groups.update(cart, wish);

        assertThat(aws.rules("sg-1")).containsExactly("tcp 80-80 sg-late", "tcp 90-90 sg-lb");
    }

    @Test
    void notAskForRefusedRulesAgainInThePassesOfOthers() {
        aws.holding("sg-1", OWNED).refusing("sg-gone");
        cluster.with(cart, till);
        SortedMap<String, List<IpPermission>> wish = new TreeMap<>(Map.of("sg-1", List.of(from("sg-gone", 80))));
        assertThatThrownBy(() -> groups.update(cart, wish)).isInstanceOf(PortException.class);
        groups.update(till, on("sg-1", 90));
        calls.take();

        groups.update(till, on("sg-1", 90));

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void failWhoWantsARuleThatSomebodyRemovedAndAwsRefusesNow() {
        aws.holding("sg-1", OWNED);
        cluster.with(cart);
        groups.update(cart, on("sg-1", 80));
        aws.holding("sg-1", OWNED).refusing("sg-lb");
        clock.advance(Duration.ofMinutes(10));

        assertThatThrownBy(() -> groups.update(cart, on("sg-1", 80))).isInstanceOf(PortException.class);
        assertThatThrownBy(() -> groups.update(cart, on("sg-1", 80))).isInstanceOf(PortException.class);
    }

    @Test
    void overlookGroupsThatAreGoneWhenCollectingGarbage() {
        aws.holding("sg-1", OWNED).holding("sg-2", OWNED, ours(70));
        cluster.with(cart);
        groups.update(cart, on("sg-2", 80));
        groups.update(cart, on("sg-1", 80));
        aws.gone("sg-2");
        clock.advance(Duration.ofMinutes(10));

        groups.collectGarbage();
        calls.take();
        groups.collectGarbage();

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void costNothingForBindingsThatLetTheNetworkAlone() {
        TargetGroupBinding alone = aBinding("shop/cart").build();
        cluster.with(alone);

        groups.update(alone, new TreeMap<>());
        groups.release(alone);

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void readAllGroupsInOneCallAndNothingTwice() {
        ahead = new BindingRules.Answer.Known(on("sg-2", 90));
        aws.holding("sg-1", Map.of()).holding("sg-2", Map.of());
        cluster.with(cart, till);

        groups.update(cart, on("sg-1", 80));

        assertThat(calls.take())
                .containsExactly(
                        "DescribeSecurityGroups {kubernetes.io/cluster/demo=[owned, shared]}",
                        "DescribeSecurityGroups [sg-1, sg-2]",
                        "AuthorizeSecurityGroupIngress sg-1 [tcp 80-80 sg-lb]",
                        "AuthorizeSecurityGroupIngress sg-2 [tcp 90-90 sg-lb]");
        groups.update(till, on("sg-2", 90));
        assertThat(calls.take()).isEmpty();
    }

    private static SortedMap<String, List<IpPermission>> on(String group, int port) {
        return new TreeMap<>(Map.of(group, List.of(ours(port))));
    }

    private static IpPermission ours(int port) {
        return from("sg-lb", port);
    }

    private static IpPermission from(String source, int port) {
        return new IpPermission(
                "tcp", port, port, new IpPermission.Source.Group(source), "elbv2.k8s.aws/targetGroupBinding=shared");
    }
}
