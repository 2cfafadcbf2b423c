package dev.sluice.it.fault;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.Targets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The hands of another actor: each finds a victim among what is there, and tells whom. */
final class Meddler {
    private static final String NOBODY = "nobody, since there is none";

    private final Cloud cloud;
    private final RandomGenerator random;

    Meddler(Cloud cloud, RandomGenerator random) {
        this.cloud = cloud;
        this.random = random;
    }

    /** Not one behind an NLB: a dead target stays registered, as with the AWS Load Balancer Controller. */
    String deleteLoadBalancer() {
        List<ElbLoadBalancer> inFront = balancers().stream()
                .filter(balancer -> targetGroups().stream().noneMatch(group -> holds(group, balancer)))
                .toList();
        return to(inFront, ElbLoadBalancer::arn, cloud.loadBalancers()::delete);
    }

    private boolean holds(ElbTargetGroup group, ElbLoadBalancer balancer) {
        return targetsOf(group.arn())
                .anyMatch(target -> target.id().equals(balancer.arn().value()));
    }

    String deleteListener() {
        return to(listeners(), ElbListener::arn, cloud.listeners()::delete);
    }

    String deleteRule() {
        return to(rules(), ElbRule::arn, cloud.listenerRules()::delete);
    }

    /** With the rules that forward to it, so that AWS lets it go. */
    String deleteTargetGroup() {
        return to(targetGroups(), ElbTargetGroup::arn, arn -> {
            rules().stream()
                    .filter(rule -> rule.actions().toString().contains(arn.value()))
                    .forEach(rule -> cloud.listenerRules().delete(rule.arn()));
            cloud.targetGroups().delete(arn);
        });
    }

    String deleteSecurityGroup() {
        return to(securityGroups(), VpcSecurityGroup::id, cloud.securityGroups()::delete);
    }

    String addListener() {
        return to(
                balancers(),
                ElbLoadBalancer::arn,
                arn -> cloud.listeners()
                        .create(Desired.listener(arn, "HTTP", 9999, Desired.respond("404")), new TreeMap<>()));
    }

    String addRule() {
        return to(
                listeners(),
                ElbListener::arn,
                arn -> cloud.listenerRules()
                        .create(Desired.rule(arn, 777, "/theirs", Desired.respond("404")), new TreeMap<>()));
    }

    String editListener() {
        return to(
                listeners().stream()
                        .filter(each -> each.protocol().equals("HTTP"))
                        .toList(),
                each -> each,
                each -> cloud.listeners()
                        .modify(
                                each.arn(),
                                Desired.listener(each.loadBalancerArn(), "HTTP", each.port(), Desired.respond("503"))));
    }

    String editRule() {
        return to(
                rules(),
                rule -> rule,
                rule -> cloud.listenerRules()
                        .modify(
                                rule.arn(),
                                Desired.rule(rule.arn(), rule.priority(), "/theirs", Desired.respond("503"))));
    }

    String swapRules() {
        return to(listeners(), ElbListener::arn, arn -> {
            List<ElbRule> own = rulesOf(arn).toList();
            if (own.size() > 1) {
                cloud.listenerRules()
                        .setPriorities(new TreeMap<>(Map.of(
                                own.getFirst().arn(),
                                own.getLast().priority(),
                                own.getLast().arn(),
                                own.getFirst().priority())));
            }
        });
    }

    String editHealthCheck() {
        return to(
                targetGroups(),
                ElbTargetGroup::arn,
                arn -> cloud.targetGroups().modifyHealthCheck(arn, Desired.healthCheck(77, 7)));
    }

    /** Nobody wishes anything of the attributes of an NLB's groups, so they would stay as they are. */
    String editAttributes() {
        List<ElbTargetGroup> ofPodsAndNodes = targetGroups().stream()
                .filter(group -> !group.targetType().equals("alb"))
                .toList();
        return to(
                ofPodsAndNodes,
                ElbTargetGroup::arn,
                arn -> cloud.targetGroups()
                        .modifyAttributes(arn, Map.of("deregistration_delay.timeout_seconds", "77")));
    }

    String changeIpAddressType() {
        return to(
                balancers(), ElbLoadBalancer::arn, arn -> cloud.loadBalancers().setIpAddressType(arn, "dualstack"));
    }

    String dropSecurityGroup() {
        return to(
                balancers(),
                each -> each,
                each -> cloud.loadBalancers()
                        .setSecurityGroups(each.arn(), each.securityGroups().subList(0, 1)));
    }

    String openSecurityGroup() {
        return to(
                securityGroups(),
                VpcSecurityGroup::id,
                id -> cloud.securityGroups()
                        .authorize(id, List.of(IpPermission.tcp(2222, IpPermission.Source.cidr("203.0.113.0/24")))));
    }

    String closeSecurityGroup() {
        List<VpcSecurityGroup> open =
                everySecurityGroup().filter(group -> !ours(group).isEmpty()).toList();
        return to(open, group -> group, group -> cloud.securityGroups().revoke(group.id(), ours(group)));
    }

    String addTag() {
        return to(everythingTagged(), arn -> arn, arn -> cloud.elbTags().add(arn, Map.of("theirs", "yes")));
    }

    String removeTag() {
        return to(everythingTagged(), arn -> arn, arn -> {
            SortedSet<String> keys = new TreeSet<>(cloud.elbTags()
                    .describe(List.of(arn))
                    .getOrDefault(arn, new TreeMap<>())
                    .keySet());
            keys.removeIf(key -> key.contains("/"));
            if (!keys.isEmpty()) {
                cloud.elbTags().remove(arn, keys);
            }
        });
    }

    String registerTarget() {
        return to(
                targetGroups(),
                each -> each,
                each -> cloud.targets()
                        .assuming("", "")
                        .register(each.arn(), List.of(Target.of(surplusTarget(each), 31_000))));
    }

    String deregisterTarget() {
        return to(
                targetGroups(),
                ElbTargetGroup::arn,
                arn -> targets().deregister(arn, targetsOf(arn).limit(1).toList()));
    }

    private Targets targets() {
        return cloud.targets().assuming("", "");
    }

    private Stream<Target> targetsOf(Arn targetGroup) {
        return targets().health(targetGroup).stream().map(TargetHealth::target);
    }

    private static String surplusTarget(ElbTargetGroup group) {
        return group.targetType().equals("ip") ? "10.0.96.99" : "i-0000000000000000c";
    }

    private <R, V> String to(List<R> candidates, Function<R, V> victim, Consumer<V> deed) {
        if (candidates.isEmpty()) {
            return NOBODY;
        }
        V chosen = victim.apply(candidates.get(random.nextInt(candidates.size())));
        deed.accept(chosen);
        return chosen.toString();
    }

    private List<ElbLoadBalancer> balancers() {
        return cloud.loadBalancers().list();
    }

    private List<ElbListener> listeners() {
        return balancers().stream()
                .flatMap(balancer -> cloud.listeners().list(balancer.arn()).stream())
                .toList();
    }

    private List<ElbRule> rules() {
        return listeners().stream().flatMap(listener -> rulesOf(listener.arn())).toList();
    }

    private Stream<ElbRule> rulesOf(Arn listener) {
        return cloud.listenerRules().list(listener).stream().filter(rule -> !rule.isDefault());
    }

    private List<ElbTargetGroup> targetGroups() {
        return cloud.targetGroups().list();
    }

    /** Those of load balancers. */
    private List<VpcSecurityGroup> securityGroups() {
        return cloud.securityGroups().find(new TagFilter(new TreeMap<>(Map.of("ingress.k8s.aws/stack", List.of()))));
    }

    /** Those of load balancers and those of nodes. */
    private Stream<VpcSecurityGroup> everySecurityGroup() {
        return Stream.concat(
                securityGroups().stream(),
                cloud
                        .securityGroups()
                        .find(new TagFilter(new TreeMap<>(Map.of("kubernetes.io/cluster/demo", List.of()))))
                        .stream());
    }

    /** Rules but for those by which nodes reach each other. */
    private static List<IpPermission> ours(VpcSecurityGroup group) {
        return group.ingress().stream()
                .filter(rule -> !rule.source().value().equals(group.id()))
                .toList();
    }

    private List<Arn> everythingTagged() {
        return Stream.of(
                        balancers().stream().map(ElbLoadBalancer::arn),
                        listeners().stream().map(ElbListener::arn),
                        rules().stream().map(ElbRule::arn),
                        targetGroups().stream().map(ElbTargetGroup::arn))
                .flatMap(Function.identity())
                .toList();
    }
}
