package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someClassParams;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.NetworkSettings;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecurityGroupTest {
    @Test
    void letsEverybodyInToTheManagedGroupAndAddsTheSharedOne() {
        Scenario scenario = Scenario.of(web());
        SecurityGroup managed = scenario.one(SecurityGroup.class, "ManagedLBSecurityGroup");

        assertThat(managed.groupName()).isEqualTo("k8s-shop-web-aba6dfbc4e");
        assertThat(managed.ingress()).containsExactly(IpPermission.tcp(80, new Source.Ipv4("0.0.0.0/0")));
        assertThat(scenario.alb().securityGroups()).containsExactly(Ref.to(managed.id()), Ref.literal("sg-shared"));
        assertThat(source(scenario)).contains(Ref.literal("sg-shared"));
    }

    @Test
    void leavesTheSharedGroupToBeMadeWhereThereIsNone() {
        Scenario scenario = Scenario.of(web()).facing(facts -> facts.withoutBackendSecurityGroup());

        assertThat(scenario.alb().securityGroups()).contains(Ref.to(ResourceId.BACKEND_SECURITY_GROUP));
        assertThat(scenario.result())
                .isInstanceOfSatisfying(
                        BuildResult.Built.class,
                        built -> assertThat(built.usesBackendSecurityGroup()).isTrue());
    }

    @Test
    void takesTheSharedGroupOfTheFlag() {
        Scenario scenario = Scenario.of(web()).under(network(true, Optional.of("sg-flag"), false));

        assertThat(scenario.alb().securityGroups()).contains(Ref.literal("sg-flag"));
    }

    @Test
    void isItsOwnSourceWithoutASharedGroup() {
        Scenario scenario = Scenario.of(web()).under(network(false, Optional.empty(), false));
        Ref managed = Ref.to(
                scenario.one(SecurityGroup.class, "ManagedLBSecurityGroup").id());

        assertThat(scenario.alb().securityGroups()).containsExactly(managed);
        assertThat(source(scenario)).contains(managed);
    }

    @Test
    void opensEachPortToItsOwnSources() {
        IngressClassParams params = someClassParams("params")
                .inboundCidrs("2001:db8::/32", "192.168.0.0/16")
                .legacyPrefixListIds("pl-old")
                .build();
        Scenario scenario = Scenario.of(
                        anIngress("shop/a")
                                .inGroup("g")
                                .annotated("ip-address-type", "dualstack")
                                .annotated("inbound-cidrs", "10.0.0.0/8")
                                .annotated("security-group-prefix-lists", "pl-2,pl-1"),
                        anIngress("shop/b")
                                .inGroup("g")
                                .ofClass("special")
                                .annotated("listen-ports", "[{\"HTTP\": 8080}]")
                                .annotated("inbound-cidrs", "no cidr"))
                .with(anIngressClass("special", "params"), params);

        assertThat(scenario.one(SecurityGroup.class, "ManagedLBSecurityGroup").ingress())
                .containsExactly(
                        IpPermission.tcp(80, new Source.Ipv4("10.0.0.0/8")),
                        IpPermission.tcp(80, new Source.PrefixList("pl-1")),
                        IpPermission.tcp(80, new Source.PrefixList("pl-2")),
                        IpPermission.tcp(8080, new Source.Ipv4("192.168.0.0/16")),
                        IpPermission.tcp(8080, new Source.Ipv6("2001:db8::/32")),
                        IpPermission.tcp(8080, new Source.PrefixList("pl-old")));
    }

    @Test
    void refusesACidrOfTheClassThatIsNone() {
        assertThat(Scenario.of(web().ofClass("special"))
                        .with(
                                anIngressClass("special", "params"),
                                someClassParams("params").inboundCidrs("home").build())
                        .errors())
                .containsExactly("IngressClassParams params: spec.inboundCIDRs: \"[home]\": invalid CIDR in"
                        + " IngressClassParams InboundCIDR home: invalid CIDR address: home");
    }

    @Test
    void leavesOutIpv6SourcesOfALoadBalancerWithoutAndSaysSo() {
        Scenario scenario = Scenario.of(web().annotated("inbound-cidrs", "::/0"));

        assertThat(scenario.one(SecurityGroup.class, "ManagedLBSecurityGroup").ingress())
                .isEmpty();
        assertThat(scenario.warnings())
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/inbound-cidrs: \"::/0\": IPv6 CIDRs are"
                        + " left out, because the load balancer has IPv4 addresses only");
    }

    @Test
    void takesListedGroupsAndManagesNoRules() {
        Scenario scenario = listed(web().annotated("security-groups", "corp,sg-1"));

        assertThat(scenario.stack().all(SecurityGroup.class)).isEmpty();
        assertThat(scenario.alb().securityGroups())
                .containsExactly(Ref.literal("sg-1"), Ref.literal("sg-2"), Ref.literal("sg-3"));
        assertThat(source(scenario)).isEmpty();
    }

    @Test
    void addsTheSharedGroupToListedOnesWhereRulesAreManaged() {
        Scenario byAnnotation = listed(
                web().annotated("security-groups", "sg-1").annotated("manage-backend-security-group-rules", "true"));
        Scenario byFlag =
                listed(web().annotated("security-groups", "sg-1")).under(network(true, Optional.empty(), true));

        assertThat(byAnnotation.alb().securityGroups()).containsExactly(Ref.literal("sg-1"), Ref.literal("sg-shared"));
        assertThat(source(byAnnotation)).contains(Ref.literal("sg-shared"));
        assertThat(byFlag.alb().securityGroups()).containsExactly(Ref.literal("sg-1"), Ref.literal("sg-shared"));
    }

    @Test
    void cannotManageRulesOfListedGroupsWithoutASharedOne() {
        assertThat(listed(web().annotated("security-groups", "sg-1")
                                .annotated("manage-backend-security-group-rules", "true"))
                        .under(network(false, Optional.empty(), false))
                        .errors())
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/manage-backend-security-group-rules:"
                        + " \"true\": backendSG feature is required to manage worker node SG rules when frontendSG"
                        + " manually specified");
    }

    @Test
    void tellsMembersThatListOtherGroups() {
        assertThat(listed(
                                anIngress("shop/a").inGroup("g").annotated("security-groups", "sg-1,sg-2"),
                                anIngress("shop/b").inGroup("g").annotated("security-groups", "sg-2,sg-1"))
                        .errors())
                .hasSize(2)
                .allMatch(text -> text.endsWith("conflicting securityGroups: [sg-1 sg-2] | [sg-2 sg-1]"));
    }

    @Test
    void saysWhatHasNoEffectBesideListedGroups() {
        assertThat(listed(web().annotated("security-groups", "sg-1").annotated("inbound-cidrs", "10.0.0.0/8"))
                        .warnings())
                .singleElement()
                .asString()
                .contains("security-groups is set in the group");
        assertThat(Scenario.of(web().annotated("manage-backend-security-group-rules", "maybe"))
                        .warnings())
                .singleElement()
                .asString()
                .contains("it counts only where security-groups is set in the group");
    }

    private static GivenIngress web() {
        return anIngress("shop/web").routing("", "/", "web");
    }

    private static Scenario listed(GivenIngress... ingresses) {
        return Scenario.of(ingresses)
                .facing(facts -> facts.withSecurityGroup("sg-1", "web")
                        .withSecurityGroup("sg-2", "corp")
                        .withSecurityGroup("sg-3", "corp"));
    }

    private static Optional<Ref> source(Scenario scenario) {
        return scenario.stack()
                .all(DesiredBinding.class)
                .getFirst()
                .networking()
                .flatMap(rules -> rules.getFirst().from().stream()
                        .map(peer -> ((DesiredBinding.Peer.Group) peer).id())
                        .findFirst());
    }

    private static ControllerSettings network(boolean shared, Optional<String> given, boolean manage) {
        return someSettings().withNetwork(new NetworkSettings(shared, given, manage, false, new TreeMap<>()));
    }
}
