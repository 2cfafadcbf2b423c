package dev.sluice.core.targets.network;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding.IngressRule;
import dev.sluice.core.cluster.TargetGroupBinding.NetworkPort;
import dev.sluice.core.cluster.TargetGroupBinding.Peer;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeNetwork;
import dev.sluice.core.given.port.FakeSecurityGroups;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.securitygroup.BindingRules.Answer;
import dev.sluice.core.securitygroup.SecurityGroupMemory;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.NetworkSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BindingNetworkTest {
    private static final Map<String, String> OWNED = Map.of("kubernetes.io/cluster/demo", "owned");
    private static final PortReference WEB = PortReference.of("web");

    private final Calls calls = new Calls();
    private final FakeNetwork network = new FakeNetwork(calls);
    private final FakeSecurityGroups securityGroups = new FakeSecurityGroups(calls);
    private final GivenCluster cluster = aCluster()
            .with(aService("shop/cart").build(), aNode("a").build(), aNode("b").build());
    private ControllerSettings settings = someSettings();

    @Test
    void opensNamedPortsOnEachGroupForThePodsBehindIt() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1", "10.0.0.2"), "sg-1"));
        network.holding("i-b", with("eni-b", List.of("10.0.0.3"), "sg-2"));
        pods(
                aPod("shop/a", "10.0.0.1").onNode("a").withPort("web", 8080).build(),
                aPod("shop/b", "10.0.0.2").onNode("a").withPort("web", 9090).build(),
                aPod("shop/c", "10.0.0.3").onNode("b").withPort("web", 8080).build());

        assertThat(rules(aBinding("shop/cart").letting("sg-lb", WEB)))
                .isEqualTo(Map.of(
                        "sg-1", List.of("tcp 8080-8080 sg-lb", "tcp 9090-9090 sg-lb"),
                        "sg-2", List.of("tcp 8080-8080 sg-lb")));
    }

    @Test
    void opensTheSamePortsOnTheGroupsOfAllNodes() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1"), "sg-1"));
        network.holding("i-b", with("eni-b", List.of("10.0.0.2"), "sg-2"));

        assertThat(rules(aBinding("shop/cart").ofNodes().letting("sg-lb", PortReference.of(31080))))
                .isEqualTo(Map.of("sg-1", List.of("tcp 31080-31080 sg-lb"), "sg-2", List.of("tcp 31080-31080 sg-lb")));
    }

    @Test
    void readsEveryPeerAndPortOfARule() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1"), "sg-1"));
        cluster.without(aNode("b").build());
        IngressRule rule = new IngressRule(
                List.of(peer("10.0.0.0/8", ""), peer("fd00::/8", ""), peer("192.168.0.0/16", "sg-wins")),
                List.of(port("UDP", Optional.of(PortReference.of(53))), port("", Optional.empty())));

        assertThat(rules(aBinding("shop/cart").ofNodes().withRule(rule)))
                .isEqualTo(Map.of(
                        "sg-1",
                        List.of(
                                "udp 53-53 10.0.0.0/8",
                                "tcp 0-65535 10.0.0.0/8",
                                "udp 53-53 fd00::/8",
                                "tcp 0-65535 fd00::/8",
                                "udp 53-53 sg-wins",
                                "tcp 0-65535 sg-wins")));
    }

    @Test
    void opensNothingForARuleWithoutPortsAndStillCountsTheGroup() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1"), "sg-1"));
        cluster.without(aNode("b").build());

        assertThat(rules(aBinding("shop/cart").ofNodes().letting("sg-lb"))).isEqualTo(Map.of("sg-1", List.of()));
        assertThat(rules(aBinding("shop/cart").ofNodes())).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongWithARule() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1"), "sg-1"));
        cluster.without(aNode("b").build());
        IngressRule rule = new IngressRule(
                List.of(peer("", ""), peer("10.0.0.0/33", ""), peer("", "sg-lb")),
                List.of(port("TCP", Optional.of(WEB))));

        assertThat(answer(aBinding("shop/cart").ofNodes().withRule(rule)))
                .isEqualTo(new Answer.Unclear(List.of(
                        "either ipBlock or securityGroup should be specified",
                        "invalid CIDR address: 10.0.0.0/33",
                        "named ports can only be used with pod endpoints")));
    }

    @Test
    void needsANamedPortOnEveryPod() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1", "10.0.0.2"), "sg-1"));
        pods(
                aPod("shop/a", "10.0.0.1").onNode("a").withPort("web", 8080).build(),
                aPod("shop/b", "10.0.0.2").onNode("a").build());

        assertThat(answer(aBinding("shop/cart").letting("sg-lb", WEB)))
                .isEqualTo(new Answer.Unclear(List.of("unable to find port web on pod shop/b")));
    }

    @Test
    void choosesTheGroupOfTheClusterWhereAnInterfaceHasSeveral() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1"), "sg-2", "sg-1"));
        cluster.without(aNode("b").build());
        securityGroups.holding("sg-1", Map.of("team", "a")).holding("sg-2", OWNED);

        assertThat(rules(aBinding("shop/cart").ofNodes().letting("sg-lb", PortReference.of(80))))
                .isEqualTo(Map.of("sg-2", List.of("tcp 80-80 sg-lb")));
    }

    @Test
    void saysWhichGroupsLeaveTheChoiceOpenAndWhatToDo() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1"), "sg-2", "sg-1"));
        cluster.without(aNode("b").build());
        securityGroups.holding("sg-1", OWNED).holding("sg-2", OWNED);

        assertThat(answer(aBinding("shop/cart").ofNodes().letting("sg-lb", PortReference.of(80))))
                .isEqualTo(new Answer.Unclear(List.of("expected exactly one securityGroup tagged with "
                        + "kubernetes.io/cluster/demo for eni eni-a, got: [sg-1 sg-2] (clusterName: demo); "
                        + "the interface has sg-1 {kubernetes.io/cluster/demo=owned}, "
                        + "sg-2 {kubernetes.io/cluster/demo=owned}: untag all but one of them, or tell them apart "
                        + "with --service-target-eni-security-group-tags, or leave one group on the interface")));
    }

    @Test
    void saysHowOneOfSeveralUntaggedGroupsCouldBeTheOne() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1"), "sg-2", "sg-1"));
        cluster.without(aNode("b").build());
        securityGroups.holding("sg-1", Map.of("team", "a")).holding("sg-2", Map.of());

        assertThat(answer(aBinding("shop/cart").ofNodes().letting("sg-lb", PortReference.of(80))))
                .isEqualTo(new Answer.Unclear(List.of("expected exactly one securityGroup tagged with "
                        + "kubernetes.io/cluster/demo for eni eni-a, got: [] (clusterName: demo); "
                        + "the interface has sg-1 {team=a}, sg-2 {}: tag one of them kubernetes.io/cluster/demo=owned, "
                        + "or open the ports yourself and set alb.ingress.kubernetes.io/security-groups, "
                        + "or leave one group on the interface")));

        settings = withEniTags(Map.of("role", "targets"));
        assertThat(answer(aBinding("shop/cart").ofNodes().letting("sg-lb", PortReference.of(80))))
                .isEqualTo(new Answer.Unclear(List.of("expected exactly one securityGroup tagged with "
                        + "kubernetes.io/cluster/demo and map[role:targets] for eni eni-a, got: [] (clusterName: demo); "
                        + "the interface has sg-1 {team=a}, sg-2 {}: tag one of them kubernetes.io/cluster/demo=owned "
                        + "and role=targets, or correct --service-target-eni-security-group-tags, "
                        + "or leave one group on the interface")));
    }

    @Test
    void saysThatAnInterfaceHasNoGroup() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1")));
        cluster.without(aNode("b").build());

        assertThat(answer(aBinding("shop/cart").ofNodes().letting("sg-lb", PortReference.of(80))))
                .isEqualTo(new Answer.Unclear(List.of("expected exactly one securityGroup tagged with "
                        + "kubernetes.io/cluster/demo for eni eni-a, got: [] (clusterName: demo); "
                        + "the interface has no security group: attach one")));
    }

    @Test
    void tellsGroupsApartByFurtherTags() {
        settings = withEniTags(Map.of("role", "targets"));
        network.holding("i-a", with("eni-a", List.of("10.0.0.1"), "sg-1", "sg-2"));
        cluster.without(aNode("b").build());
        securityGroups
                .holding("sg-1", OWNED)
                .holding("sg-2", Map.of("kubernetes.io/cluster/demo", "shared", "role", "targets"));

        assertThat(rules(aBinding("shop/cart").ofNodes().letting("sg-lb", PortReference.of(80))))
                .containsOnlyKeys("sg-2");
    }

    @Test
    void namesTheNodesWhoseInstancesCannotBeFound() {
        network.holding("i-a", with("eni-a", List.of("10.0.0.1"), "sg-1"));

        assertThat(answer(aBinding("shop/cart").ofNodes().letting("sg-lb", PortReference.of(80))))
                .isEqualTo(new Answer.Unclear(List.of("cannot resolve node ENI for nodes: [/b]")));
    }

    private void pods(Pod... pods) {
        cluster.with(pods);
        cluster.with(aSlice("shop/cart").ready(pods).build());
    }

    private Answer answer(GivenBinding binding) {
        SecurityGroupMemory memory = new SecurityGroupMemory(securityGroups, new ManualClock());
        return new BindingNetwork(network, cluster, memory, settings, new ManualClock()).of(binding.build());
    }

    private Map<String, List<String>> rules(GivenBinding binding) {
        assertThat(answer(binding)).isInstanceOf(Answer.Known.class);
        Map<String, List<String>> texts = new TreeMap<>();
        ((Answer.Known) answer(binding))
                .rules()
                .forEach((group, rules) -> texts.put(
                        group,
                        rules.stream()
                                .map(rule -> rule.protocol() + " " + rule.fromPort() + "-" + rule.toPort() + " "
                                        + rule.source().value())
                                .toList()));
        return texts;
    }

    private static Peer peer(String cidr, String group) {
        return new Peer(
                Optional.of(cidr).filter(text -> !text.isEmpty()),
                Optional.of(group).filter(text -> !text.isEmpty()));
    }

    private static NetworkPort port(String protocol, Optional<PortReference> port) {
        return new NetworkPort(Optional.of(protocol).filter(text -> !text.isEmpty()), port);
    }

    private static NetworkInterface with(String id, List<String> addresses, String... groups) {
        return new NetworkInterface(id, 0, addresses, List.of(), List.of(), List.of(), List.of(groups));
    }

    private static ControllerSettings withEniTags(Map<String, String> tags) {
        return someSettings()
                .withNetwork(new NetworkSettings(true, Optional.empty(), false, false, new TreeMap<>(tags)));
    }
}
