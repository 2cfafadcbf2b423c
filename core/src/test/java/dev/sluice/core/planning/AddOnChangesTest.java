package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.ShieldProtectionState;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.WafClassicAssociation;
import dev.sluice.core.model.Wafv2Association;
import dev.sluice.core.observe.ObservedAddOns;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.plan.AddOnStep;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.settings.AddOnSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done about web ACLs and Shield protection; what a stack does not mention stays. */
class AddOnChangesTest {
    private static final Ref BALANCER = Ref.to(LoadBalancer.ALB);

    @ParameterizedTest
    @CsvSource({
        "acl-1, acl-1, ''",
        "acl-1, acl-2, AssociateWebACL",
        "acl-1,      , AssociateWebACL",
        "'',    acl-1, DisassociateWebACL",
        "'',         , ''",
        "    ,  acl-1, ''",
    })
    void aWebAclIsSetRightOrTakenAway(@Nullable String wanted, @Nullable String held, String expected) {
        Optional<Resource> modern = Optional.ofNullable(wanted)
                .map(acl -> new Wafv2Association(Wafv2Association.ID, acl, BALANCER, List.of()));
        Optional<Resource> classic = Optional.ofNullable(wanted)
                .map(acl -> new WafClassicAssociation(WafClassicAssociation.ID, acl, BALANCER, List.of()));
        Optional<String> found = Optional.ofNullable(held);

        assertThat(String.join(
                        " ",
                        world(modern, new ObservedAddOns(found, Optional.empty(), Optional.empty()))
                                .actions()))
                .isEqualTo(expected);
        assertThat(String.join(
                        " ",
                        world(classic, new ObservedAddOns(Optional.empty(), found, Optional.empty()))
                                .actions()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true,                                             , CreateProtection",
        "true,  managed by aws-load-balancer-controller    , ''",
        "true,  somebody else's                            , ''",
        "false,                                            , ''",
        "false, managed by aws-load-balancer-controller    , DeleteProtection",
        "false, managed by aws-alb-ingress-controller      , DeleteProtection",
        "false, somebody else's                            , ''",
        "     , managed by aws-load-balancer-controller    , ''",
    })
    void onlyAnOwnProtectionIsEverTakenAway(@Nullable Boolean wanted, @Nullable String held, String expected) {
        Optional<Resource> protection = Optional.ofNullable(wanted).map(AddOnChangesTest::protection);

        assertThat(String.join(" ", world(protection, protectedAs(held)).actions()))
                .isEqualTo(expected);
    }

    @Test
    void aNewProtectionSaysWhoseItIs() {
        assertThat(world(Optional.of(protection(true)), ObservedAddOns.none()).steps())
                .containsExactly(new AddOnStep.CreateProtection(BALANCER, "managed by aws-load-balancer-controller"));
    }

    @Test
    void aProtectionOfSomebodyElseIsWarnedOf() {
        Plan plan = world(Optional.of(protection(false)), protectedAs("somebody else's"))
                .plan();

        assertThat(plan.problems())
                .extracting(Problem::message)
                .containsExactly("the protection was made by somebody else and stays");
    }

    @ParameterizedTest
    @CsvSource({"true, true, true, 3", "false, true, true, 2", "true, false, true, 2", "true, true, false, 2"})
    void addOnsThatAreSwitchedOffAreLeftAlone(boolean shield, boolean classic, boolean modern, int calls) {
        PlannerWorld world = new PlannerWorld()
                .with(new AddOnSettings(shield, classic, modern))
                .wanting(List.of(PlannerWorld.wantedBalancer(), protection(true)))
                .wanting(List.of(
                        new Wafv2Association(Wafv2Association.ID, "acl", BALANCER, List.of()),
                        new WafClassicAssociation(WafClassicAssociation.ID, "acl", BALANCER, List.of())))
                .holding(PlannerWorld.found(PlannerWorld.foundBalancerState()));

        assertThat(world.actions()).hasSize(calls);
    }

    @Test
    void withoutASubscriptionNothingIsProtected() {
        assertThat(world(Optional.of(protection(true)), ObservedAddOns.none())
                        .withoutShieldSubscription()
                        .actions())
                .isEmpty();
    }

    private static PlannerWorld world(Optional<Resource> wanted, ObservedAddOns held) {
        List<Resource> resources = new ArrayList<>(List.of(PlannerWorld.wantedBalancer()));
        wanted.ifPresent(resources::add);
        return new PlannerWorld()
                .wanting(resources)
                .holding(new ObservedLoadBalancer(
                        PlannerWorld.foundBalancerState(),
                        PlannerWorld.tags(LoadBalancer.ALB),
                        new TreeMap<>(),
                        OptionalInt.empty(),
                        List.of(),
                        held));
    }

    private static ShieldProtection protection(boolean enabled) {
        return new ShieldProtection(ShieldProtection.ID, enabled, BALANCER, List.of());
    }

    private static ObservedAddOns protectedAs(@Nullable String name) {
        return new ObservedAddOns(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(name).map(text -> new ShieldProtectionState("id-1", text)));
    }
}
