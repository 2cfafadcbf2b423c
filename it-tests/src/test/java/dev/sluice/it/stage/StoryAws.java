package dev.sluice.it.stage;

import static dev.sluice.it.stage.Patience.awaiting;
import static java.util.stream.Collectors.toCollection;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** AWS as somebody at its console sees it, and what they do there. */
public final class StoryAws {
    private static final String RESOURCE_TAG = "ingress.k8s.aws/resource";

    private final Cloud cloud;
    private final String vpc;
    private final String nodeSecurityGroup;

    public StoryAws(Cloud cloud, String vpc, String nodeSecurityGroup) {
        this.cloud = cloud;
        this.vpc = vpc;
        this.nodeSecurityGroup = nodeSecurityGroup;
    }

    /** Targets that are not on their way out, as {@code id:port}, of the target groups made for this backend. */
    public SortedSet<String> targets(String resource) {
        return targetGroups(resource).stream()
                .flatMap(group -> targets(group).stream())
                .collect(toCollection(TreeSet::new));
    }

    public SortedSet<String> targets(Arn targetGroup) {
        return cloud.targets().assuming("", "").health(targetGroup).stream()
                .filter(health -> !health.state().equals("draining"))
                .map(TargetHealth::target)
                .map(target -> target.id() + ":" + target.port())
                .collect(toCollection(TreeSet::new));
    }

    /** The health of each target by {@code id:port}, in AWS's words. */
    public Map<String, String> health(String resource) {
        Map<String, String> states = new TreeMap<>();
        targetGroups(resource).stream()
                .flatMap(group -> cloud.targets().assuming("", "").health(group).stream())
                .forEach(health ->
                        states.put(health.target().id() + ":" + health.target().port(), health.state()));
        return states;
    }

    public List<Arn> targetGroups(String resource) {
        List<Arn> all =
                cloud.targetGroups().list().stream().map(ElbTargetGroup::arn).toList();
        return cloud.elbTags().describe(all).entrySet().stream()
                .filter(tags -> resource.equals(tags.getValue().get(RESOURCE_TAG)))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<Arn> loadBalancers() {
        return cloud.loadBalancers().list().stream().map(ElbLoadBalancer::arn).toList();
    }

    /** A target group that nobody's controller has made, for nodes. */
    public Arn createTargetGroup(String name) {
        return cloud.targetGroups()
                .create(Desired.targetGroup(name, 80), vpc, new TreeMap<>())
                .arn();
    }

    public void register(Arn targetGroup, String id, int port) {
        cloud.targets().assuming("", "").register(targetGroup, List.of(Target.of(id, port)));
    }

    /**
     * Deletes the target groups of a backend, and before them the rules that AWS would refuse it for; a controller that
     * makes these again meanwhile is met with patience.
     */
    public void deleteTargetGroups(String resource) {
        List<Arn> doomed = targetGroups(resource);
        awaiting().until(() -> {
            deleteRulesTo(doomed);
            targetGroups(resource).stream().filter(doomed::contains).forEach(cloud.targetGroups()::delete);
            return true;
        });
    }

    private void deleteRulesTo(List<Arn> doomed) {
        for (Arn balancer : loadBalancers()) {
            for (ElbListener listener : cloud.listeners().list(balancer)) {
                cloud.listenerRules().list(listener.arn()).stream()
                        .filter(rule -> !rule.isDefault())
                        .filter(rule -> doomed.stream().anyMatch(group -> forwardsTo(rule, group)))
                        .forEach(rule -> cloud.listenerRules().delete(rule.arn()));
            }
        }
    }

    private static boolean forwardsTo(ElbRule rule, Arn group) {
        return rule.actions().stream()
                .filter(Action.Forward.class::isInstance)
                .anyMatch(action -> action.toString().contains(group.value()));
    }

    /** Ports that the nodes are reached at from other security groups, as {@code tcp 80-80}. */
    public SortedSet<String> portsOfNodes() {
        return ports(rulesOfNodes().stream());
    }

    private static SortedSet<String> ports(Stream<IpPermission> rules) {
        return rules.map(rule -> rule.protocol() + " " + rule.fromPort() + "-" + rule.toPort())
                .collect(toCollection(TreeSet::new));
    }

    /** Answers the ports of the rules that were there to revoke. */
    public SortedSet<String> revokeRulesOfNodes() {
        List<IpPermission> rules = rulesOfNodes();
        cloud.securityGroups().revoke(nodeSecurityGroup, rules);
        return ports(rules.stream());
    }

    private List<IpPermission> rulesOfNodes() {
        return describe(nodeSecurityGroup).ingress().stream()
                .filter(rule -> rule.protocol().equals("tcp"))
                .toList();
    }

    /** Ports that load balancers are reached at from anywhere. */
    public SortedSet<String> portsOfLoadBalancers() {
        return ports(rulesOf(ofLoadBalancers()));
    }

    private static Stream<IpPermission> rulesOf(List<VpcSecurityGroup> groups) {
        return groups.stream().flatMap(group -> group.ingress().stream());
    }

    /** Answers the ports of the rules that were there to revoke. */
    public SortedSet<String> revokeRulesOfLoadBalancers() {
        List<VpcSecurityGroup> groups = ofLoadBalancers();
        groups.stream()
                .filter(group -> !group.ingress().isEmpty())
                .forEach(group -> cloud.securityGroups().revoke(group.id(), group.ingress()));
        return ports(rulesOf(groups));
    }

    private List<VpcSecurityGroup> ofLoadBalancers() {
        List<String> ids = new ArrayList<>();
        cloud.loadBalancers().list().forEach(balancer -> ids.addAll(balancer.securityGroups()));
        return ids.stream().distinct().map(this::describe).toList();
    }

    private VpcSecurityGroup describe(String id) {
        return cloud.securityGroups().describe(List.of(id)).getFirst();
    }
}
