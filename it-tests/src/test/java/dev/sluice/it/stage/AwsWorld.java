package dev.sluice.it.stage;

import dev.sluice.aws.session.AwsClients;
import dev.sluice.aws.session.AwsService;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.moto.SeededVpc;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** What AWS holds, asked for with the SDK alone, so that nothing under test vouches for itself. */
public final class AwsWorld {
    private final ElasticLoadBalancingV2Client elb;
    private final Ec2Client ec2;

    public AwsWorld(MotoServer moto) {
        AwsClients clients = moto.clients();
        elb = clients.client(AwsService.ELB, ElasticLoadBalancingV2Client.class, ElasticLoadBalancingV2Client::builder);
        ec2 = clients.client(AwsService.EC2, Ec2Client.class, Ec2Client::builder);
    }

    /** Makes a VPC with nodes for the cluster {@code demo}. */
    public SeededVpc seed() {
        return SeededVpc.create(ec2, "demo");
    }

    public List<LoadBalancer> loadBalancers() {
        return elb.describeLoadBalancers().loadBalancers();
    }

    public List<TargetGroup> targetGroups() {
        return elb.describeTargetGroups().targetGroups();
    }

    /** Targets of all target groups together, as {@code id:port}, sorted. */
    public List<String> targets() {
        return targetGroups().stream()
                .flatMap(group -> elb
                        .describeTargetHealth(request -> request.targetGroupArn(group.targetGroupArn()))
                        .targetHealthDescriptions()
                        .stream())
                .map(health -> health.target().id() + ":" + health.target().port())
                .sorted()
                .toList();
    }

    /** Path patterns of all rules with a forward, in the order of listeners and priorities. */
    public List<List<String>> forwardedPaths() {
        return loadBalancers().stream()
                .flatMap(
                        balancer -> elb
                                .describeListeners(request -> request.loadBalancerArn(balancer.loadBalancerArn()))
                                .listeners()
                                .stream())
                .flatMap(listener ->
                        elb.describeRules(request -> request.listenerArn(listener.listenerArn())).rules().stream()
                                .filter(rule ->
                                        rule.actions().stream().anyMatch(a -> a.type() == ActionTypeEnum.FORWARD))
                                .sorted((a, b) -> Integer.compare(
                                        Integer.parseInt(a.priority()), Integer.parseInt(b.priority()))))
                .map(AwsWorld::paths)
                .toList();
    }

    private static List<String> paths(Rule rule) {
        return rule.conditions().stream()
                .filter(condition -> condition.field().equals("path-pattern"))
                .flatMap(condition -> condition.pathPatternConfig().values().stream())
                .toList();
    }

    /** Security groups that carry our cluster tag, by id, with their names. */
    public Map<String, String> ownSecurityGroups() {
        return ec2.describeSecurityGroups().securityGroups().stream()
                .filter(group -> group.tags().stream().anyMatch(tag -> tag.key().equals("elbv2.k8s.aws/cluster")))
                .collect(Collectors.toMap(group -> group.groupId(), group -> group.groupName()));
    }

    /** Names of everything that we own, to be empty in the end. */
    public List<String> leftovers() {
        return Stream.of(
                        loadBalancers().stream().map(LoadBalancer::loadBalancerName),
                        targetGroups().stream().map(TargetGroup::targetGroupName),
                        ownSecurityGroups().values().stream())
                .flatMap(names -> names)
                .sorted()
                .toList();
    }
}
