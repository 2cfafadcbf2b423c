package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.given.Given;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.plan.SecurityGroupStep;
import dev.sluice.core.plan.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done about the load balancer's own security group: its inbound rules become exactly the wanted ones. */
class SecurityGroupChangesTest {
    private static final ResourceId ID = new ResourceId(ResourceType.SECURITY_GROUP, "ManagedLBSecurityGroup");
    private static final IpPermission PEERED =
            IpPermission.tcp(80, new Source.Group("sg-peer", Optional.of("444455556666")));
    private static final VpcSecurityGroup GROUP_OF_PEERED =
            new VpcSecurityGroup("sg-1", "n", "d", Given.VPC_ID, List.of(PEERED), PlannerWorld.tags(ID));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tcp:80-80:0.0.0.0/0                     | tcp:80-80:0.0.0.0/0                 | ''
            tcp:80-80:0.0.0.0/0:web                 | tcp:80-80:0.0.0.0/0:by hand         | ''
            tcp:80-80:10.0.0.0/8 tcp:80-80:pl-1     | tcp:80-80:pl-1 tcp:80-80:10.0.0.0/8 | ''
            tcp:80-80:0.0.0.0/0                     | ''                                  | + tcp:80-80:0.0.0.0/0
            ''                                      | tcp:22-22:0.0.0.0/0                 | - tcp:22-22:0.0.0.0/0
            tcp:80-80:0.0.0.0/0                     | udp:80-80:0.0.0.0/0                 | + tcp:80-80:0.0.0.0/0 - udp:80-80:0.0.0.0/0
            tcp:80-80:0.0.0.0/0                     | tcp:80-81:0.0.0.0/0                 | + tcp:80-80:0.0.0.0/0 - tcp:80-81:0.0.0.0/0
            tcp:80-80:::/0                          | tcp:80-80:0.0.0.0/0                 | + tcp:80-80:::/0 - tcp:80-80:0.0.0.0/0
            tcp:80-80:sg-1                          | tcp:80-80:pl-1                      | + tcp:80-80:sg-1 - tcp:80-80:pl-1
            tcp:80-80:10.0.0.0/8 tcp:80-80:10.0.0.0/8 | ''                                | + tcp:80-80:10.0.0.0/8
            """)
    void missingRulesAreAddedAndAllOthersTakenAway(String wanted, String found, String expected) {
        assertThat(world(wanted, found).steps().stream()
                        .map(SecurityGroupChangesTest::text)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void aSurplusRuleIsTakenAwayAsAwsTellsIt() {
        assertThat(new PlannerWorld()
                        .wanting(List.of(wanted("")))
                        .holding(GROUP_OF_PEERED)
                        .steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        SecurityGroupStep.SetInboundRules.class,
                        set -> assertThat(set.surplus()).containsExactly(PEERED));
    }

    @Test
    void aPeeredGroupsRuleThatIsWantedStays() {
        assertThat(new PlannerWorld()
                        .wanting(List.of(wanted("tcp:80-80:sg-peer")))
                        .holding(GROUP_OF_PEERED)
                        .steps())
                .isEmpty();
    }

    @Test
    void nameAndDescriptionAreLeftAsTheyAre() {
        VpcSecurityGroup renamed =
                new VpcSecurityGroup("sg-1", "other", "by hand", Given.VPC_ID, List.of(), PlannerWorld.tags(ID));

        assertThat(new PlannerWorld()
                        .wanting(List.of(wanted("")))
                        .holding(renamed)
                        .actions())
                .isEmpty();
    }

    @Test
    void tagsAreSetRightBeforeRulesAndThoseTakenAwayNameTheirValues() {
        SortedMap<String, String> tags = new TreeMap<>(PlannerWorld.tags(ID));
        tags.put("owner", "bob");
        tags.put("kubernetes.io/ingress-name", "web");
        tags.remove("elbv2.k8s.aws/cluster");
        tags.put("ingress.k8s.aws/cluster", Given.CLUSTER_NAME);

        assertThat(new PlannerWorld()
                        .wanting(List.of(wanted("tcp:80-80:pl-1")))
                        .holding(new VpcSecurityGroup("sg-1", "n", "d", Given.VPC_ID, List.of(), tags))
                        .steps())
                .startsWith(
                        new SecurityGroupStep.AddSecurityGroupTags(
                                "sg-1", new TreeMap<>(Map.of("elbv2.k8s.aws/cluster", Given.CLUSTER_NAME))),
                        new SecurityGroupStep.RemoveSecurityGroupTags("sg-1", new TreeMap<>(Map.of("owner", "bob"))))
                .hasSize(3);
    }

    @Test
    void ofTwoWithOneIdentityTheFirstStaysAndTheOtherGoes() {
        assertThat(world("", "").holding(found("sg-2", "")).steps())
                .containsExactly(new SecurityGroupStep.DeleteSecurityGroup("sg-2"));
    }

    @Test
    void oneThatIsNotWantedGoesAfterItsLoadBalancer() {
        PlannerWorld world = new PlannerWorld()
                .holding(found("sg-1", ""))
                .holding(PlannerWorld.found(PlannerWorld.foundBalancerState()));

        assertThat(world.actions()).containsExactly("DeleteLoadBalancer", "DeleteSecurityGroup");
        assertThat(world.plan().tasks().getLast().after())
                .extracting(task -> task.resource().id())
                .containsExactly(LoadBalancer.ALB);
    }

    private static PlannerWorld world(String wanted, String found) {
        return new PlannerWorld().wanting(List.of(wanted(wanted))).holding(found("sg-1", found));
    }

    private static SecurityGroup wanted(String rules) {
        return new SecurityGroup(ID, "k8s-web", "[k8s] Managed", new TreeMap<>(), rules(rules), List.of());
    }

    private static VpcSecurityGroup found(String id, String rules) {
        return new VpcSecurityGroup(id, "k8s-web", "[k8s] Managed", Given.VPC_ID, rules(rules), PlannerWorld.tags(ID));
    }

    /** {@code protocol:from-to:source}, and a description after it. */
    private static List<IpPermission> rules(String text) {
        return Arrays.stream(text.split(" (?=tcp|udp)"))
                .filter(rule -> !rule.isEmpty())
                .map(SecurityGroupChangesTest::rule)
                .toList();
    }

    private static IpPermission rule(String text) {
        String[] parts = text.split(":", 3);
        String[] ports = parts[1].split("-", -1);
        String[] source = parts[2].startsWith("::") ? new String[] {parts[2]} : parts[2].split(":", -1);
        return new IpPermission(
                parts[0],
                Integer.parseInt(ports[0]),
                Integer.parseInt(ports[1]),
                source(source[0]),
                source.length > 1 ? source[1] : "");
    }

    private static Source source(String text) {
        return text.startsWith("sg-")
                ? new Source.Group(text)
                : text.startsWith("pl-") ? new Source.PrefixList(text) : Source.cidr(text);
    }

    private static String text(Step step) {
        return switch (step) {
            case SecurityGroupStep.SetInboundRules(
                    Ref group,
                    List<IpPermission> desired,
                    List<IpPermission> missing,
                    List<IpPermission> surplus) -> (text("+", missing) + " " + text("-", surplus)).strip();
            case Step other -> other.action();
        };
    }

    private static String text(String sign, List<IpPermission> rules) {
        return rules.stream()
                .map(rule -> sign + " " + rule.protocol() + ":" + rule.fromPort() + "-" + rule.toPort() + ":"
                        + rule.source().value())
                .collect(Collectors.joining(" "));
    }
}
