package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.NetworkSettings;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NlbSecurityGroupTest {
    private static final Ref MANAGED = Ref.to(new ResourceId(ResourceType.SECURITY_GROUP, "ManagedLBSecurityGroup"));
    private static final Ref SHARED = Ref.literal("sg-shared");

    @Test
    void theManagedGroupStandsBesideTheSharedOneWhichTargetsLetIn() {
        NlbScenario scenario = NlbScenario.of(lb());

        assertThat(scenario.nlb().securityGroups()).containsExactly(MANAGED, SHARED);
        assertThat(scenario.binding().securityGroups()).containsExactly(SHARED);
        assertThat(usesShared(scenario)).isTrue();
    }

    @Test
    void withoutTheSharedGroupTargetsLetTheManagedOneIn() {
        NlbScenario scenario = NlbScenario.of(lb()).under(someSettings().withNetwork(network(false, false)));

        assertThat(scenario.nlb().securityGroups()).containsExactly(MANAGED);
        assertThat(scenario.binding().securityGroups()).containsExactly(MANAGED);
        assertThat(usesShared(scenario)).isFalse();
    }

    @Test
    void listedGroupsLeaveTargetsAlone() {
        NlbScenario scenario = listed(lb());

        assertThat(scenario.stack().all(SecurityGroup.class)).isEmpty();
        assertThat(scenario.nlb().securityGroups()).containsExactly(Ref.literal("sg-1"), Ref.literal("sg-2"));
        assertThat(scenario.binding().networking()).isEmpty();
        assertThat(usesShared(scenario)).isFalse();
    }

    @Test
    void listedGroupsAndTheSharedOneOpenTargetsWhereThatIsWanted() {
        List<NlbScenario> scenarios = List.of(
                listed(lb().annotatedNlb("manage-backend-security-group-rules", "true")),
                listed(lb()).under(someSettings().withNetwork(network(true, true))));

        assertThat(scenarios).allSatisfy(scenario -> {
            assertThat(scenario.nlb().securityGroups())
                    .containsExactly(Ref.literal("sg-1"), Ref.literal("sg-2"), SHARED);
            assertThat(scenario.binding().securityGroups()).containsExactly(SHARED);
        });
        assertThat(listed(lb().annotatedNlb("manage-backend-security-group-rules", "true"))
                        .under(someSettings().withNetwork(network(false, false)))
                        .errors())
                .containsExactly(
                        "backendSG feature is required to manage worker node SG rules when frontendSG is manually"
                                + " specified");
    }

    @Test
    void anEmptyListIsNone() {
        assertThat(NlbScenario.of(lb().annotatedNlb("security-groups", ","))
                        .nlb()
                        .securityGroups())
                .containsExactly(MANAGED, SHARED);
    }

    @Test
    void aLoadBalancerMadeWithoutGroupsNeverGetsAny() {
        NlbScenario scenario = NlbScenario.of(
                        lb().annotatedNlb("security-groups", "sg-unknown").annotatedNlb("scheme", "internet-facing"))
                .facing(facts ->
                        facts.withLoadBalancers(StackId.ofService(key("net/lb")), List.of(existing(List.of()))));

        assertThat(scenario.nlb().securityGroups()).isEmpty();
    }

    @Test
    void aLoadBalancerMadeWithGroupsNeverLosesThemAll() {
        NlbScenario byAnnotation = NlbScenario.of(lb().annotatedNlb("disable-nlb-sg", "true"));
        NlbScenario byGate = NlbScenario.of(lb()).gate(FeatureGate.NLB_SECURITY_GROUP, false);

        assertThat(List.of(byAnnotation, byGate)).allSatisfy(scenario -> {
            assertThat(scenario.nlb().securityGroups()).isEmpty();
            assertThat(scenario.facing(facts -> facts.withLoadBalancers(
                                    StackId.ofService(key("net/lb")), List.of(existing(List.of("sg-1")))))
                            .errors())
                    .containsExactly("conflicting security groups configuration");
        });
        assertThat(List.of(byAnnotation, byGate))
                .flatExtracting(NlbScenario::problems)
                .extracting(Problem::field, Problem::value)
                .containsExactly(
                        tuple("service.beta.kubernetes.io/aws-load-balancer-disable-nlb-sg", "true"),
                        tuple("--feature-gates", "NLBSecurityGroup=false"));
    }

    @Test
    void theManagedGroupOpensEachPortToEachSource() {
        SecurityGroup group = NlbScenario.of(lb().withPort(port("dns", 53, "UDP"))
                        .withPort(port("web", 80, "TCP"))
                        .withSourceRanges("10.0.0.0/8")
                        .annotatedNlb("security-group-prefix-lists", "pl-1"))
                .managedGroup();

        assertThat(group.ingress())
                .containsExactly(
                        permission("udp", 53, "10.0.0.0/8"),
                        new IpPermission("udp", 53, 53, new IpPermission.Source.PrefixList("pl-1"), ""),
                        permission("tcp", 80, "10.0.0.0/8"),
                        new IpPermission("tcp", 80, 80, new IpPermission.Source.PrefixList("pl-1"), ""));
    }

    @Test
    void withoutSourcesEverybodyMayConnectUnlessPrefixListsAreNamed() {
        assertThat(NlbScenario.of(lb().annotatedNlb("ip-address-type", "dualstack"))
                        .managedGroup()
                        .ingress())
                .containsExactly(permission("tcp", 80, "0.0.0.0/0"), permission("tcp", 80, "::/0"));
        assertThat(NlbScenario.of(lb().annotatedNlb("security-group-prefix-lists", ""))
                        .managedGroup()
                        .ingress())
                .isEmpty();
    }

    @Test
    void messagesAboutTooBigPacketsAreLetInForEachRange() {
        assertThat(NlbScenario.of(lb().annotatedNlb("ip-address-type", "dualstack")
                                .annotatedNlb("enable-icmp-for-path-mtu-discovery", "on"))
                        .managedGroup()
                        .ingress())
                .containsExactly(
                        permission("tcp", 80, "0.0.0.0/0"),
                        new IpPermission("icmp", 3, 4, IpPermission.Source.cidr("0.0.0.0/0"), ""),
                        permission("tcp", 80, "::/0"),
                        new IpPermission("icmpv6", 2, 0, IpPermission.Source.cidr("::/0"), ""));
    }

    @Test
    void ipv6SourcesNeedADualStackLoadBalancer() {
        GivenService annotated = lb().annotatedExactly(
                        "service.beta.kubernetes.io/load-balancer-source-ranges", "10.0.0.0/8,2001:db8::/32");

        assertThat(NlbScenario.of(annotated).errors())
                .containsExactly("unsupported v6 cidr 2001:db8::/32 when lb is not dualstack");
        assertThat(NlbScenario.of(lb().withSourceRanges("2001:db8::/32"))
                        .problems()
                        .getFirst()
                        .text())
                .isEqualTo("Service net/lb: spec.loadBalancerSourceRanges: \"2001:db8::/32\":"
                        + " unsupported v6 cidr 2001:db8::/32 when lb is not dualstack");
    }

    private static GivenService lb() {
        return aService("net/lb").balanced();
    }

    private static Service.Port port(String name, int number, String protocol) {
        return new Service.Port(name, number, PortReference.of(8080), 30_000 + number, protocol, "");
    }

    private static IpPermission permission(String protocol, int port, String cidr) {
        return new IpPermission(protocol, port, port, IpPermission.Source.cidr(cidr), "");
    }

    private static NlbScenario listed(GivenService service) {
        return NlbScenario.of(service.annotatedNlb("security-groups", "corp,sg-1"))
                .facing(facts -> facts.withSecurityGroup("sg-1", "web").withSecurityGroup("sg-2", "corp"));
    }

    private static NetworkSettings network(boolean shared, boolean manage) {
        return new NetworkSettings(shared, Optional.empty(), manage, false, new TreeMap<>());
    }

    private static boolean usesShared(NlbScenario scenario) {
        return ((BuildResult.Built) scenario.result()).usesBackendSecurityGroup();
    }

    private static ElbLoadBalancer existing(List<String> groups) {
        return new ElbLoadBalancer(
                new Arn("arn:nlb"),
                "nlb",
                "nlb.example.org",
                LoadBalancer.Type.NETWORK,
                "internal",
                "ipv4",
                Given.VPC_ID,
                ElbLoadBalancer.State.ACTIVE,
                List.of(new ElbLoadBalancer.Zone("za", "subnet-prv-a")),
                groups,
                Optional.empty(),
                Optional.empty());
    }
}
