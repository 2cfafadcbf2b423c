package dev.sluice.it.kill;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.sluice.aws.session.AwsClients;
import dev.sluice.aws.session.AwsService;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.moto.SeededVpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/**
 * All that AWS holds, told in words that are the same in every run: names stand for ids, and hashes are left out. Asked
 * for with the SDK alone. For one thread.
 */
final class AwsPicture {
    private final ElasticLoadBalancingV2Client elb;
    private final Ec2Client ec2;
    /** What ids and random addresses stand for. */
    private final Map<String, String> fixedNames = new TreeMap<>();

    private Map<String, String> names = new TreeMap<>();

    AwsPicture(MotoServer moto, SeededVpc vpc) {
        AwsClients clients = moto.clients();
        elb = clients.client(AwsService.ELB, ElasticLoadBalancingV2Client.class, ElasticLoadBalancingV2Client::builder);
        ec2 = clients.client(AwsService.EC2, Ec2Client.class, Ec2Client::builder);
        name(vpc.publicSubnets(), "public-");
        name(vpc.privateSubnets(), "private-");
        name(vpc.nodes().stream().map(SeededVpc.Node::instanceId).toList(), "node-");
        name(vpc.nodes().stream().map(SeededVpc.Node::privateIp).toList(), "address-");
    }

    private void name(List<String> ids, String kind) {
        for (int i = 0; i < ids.size(); i++) {
            fixedNames.put(ids.get(i), kind + i);
        }
    }

    /** One line for each thing, sorted. */
    List<String> now() {
        names = new TreeMap<>(fixedNames);
        List<SecurityGroup> groups = ec2.describeSecurityGroups().securityGroups();
        groups.forEach(group -> names.put(group.groupId(), unhashed(group.groupName())));
        List<TargetGroup> targetGroups = elb.describeTargetGroups().targetGroups();
        Map<String, String> stacks =
                tags(targetGroups.stream().map(TargetGroup::targetGroupArn).toList());
        targetGroups.forEach(group -> names.put(
                group.targetGroupArn(), unhashed(group.targetGroupName()) + stacks.get(group.targetGroupArn())));
        return Stream.of(
                        groups.stream().map(this::securityGroup),
                        targetGroups.stream().map(this::targetGroup),
                        loadBalancers())
                .flatMap(Function.identity())
                .map(this::named)
                .sorted()
                .toList();
    }

    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
    }

    /** Names end with a dash and a hash. */
    private static String unhashed(String name) {
        return name.replaceFirst("-[0-9a-f]{10}$", "");
    }

    private String securityGroup(SecurityGroup group) {
        return "security group " + unhashed(group.groupName()) + " "
                + sorted(group.ipPermissions().stream().flatMap(AwsPicture::rules))
                + sorted(group.tags().stream().map(tag -> tag.key() + "=" + tag.value()));
    }

    private static Stream<String> rules(IpPermission rule) {
        String ports = rule.ipProtocol() + " " + rule.fromPort() + "-" + rule.toPort() + " from ";
        return Stream.concat(
                rule.ipRanges().stream().map(range -> ports + range.cidrIp()),
                rule.userIdGroupPairs().stream().map(pair -> ports + pair.groupId()));
    }

    private String targetGroup(TargetGroup group) {
        Stream<String> targets = elb
                .describeTargetHealth(request -> request.targetGroupArn(group.targetGroupArn()))
                .targetHealthDescriptions()
                .stream()
                .map(health -> health.target().id() + ":" + health.target().port());
        return "target group " + group.targetGroupArn() + " " + group.protocol() + " " + group.port() + " "
                + group.targetTypeAsString() + " " + group.healthCheckPath() + " " + sorted(targets);
    }

    private Stream<String> loadBalancers() {
        List<LoadBalancer> balancers = elb.describeLoadBalancers().loadBalancers();
        Map<String, String> tags =
                tags(balancers.stream().map(LoadBalancer::loadBalancerArn).toList());
        return balancers.stream().flatMap(balancer -> {
            String name = unhashed(balancer.loadBalancerName()) + tags.get(balancer.loadBalancerArn());
            String itself = name + " " + balancer.schemeAsString() + " " + balancer.typeAsString() + " "
                    + sorted(balancer.availabilityZones().stream().map(AvailabilityZone::subnetId))
                    + sorted(balancer.securityGroups().stream());
            return Stream.concat(Stream.of(itself), rules(balancer).map(rule -> name + " " + rule));
        });
    }

    private Stream<String> rules(LoadBalancer balancer) {
        List<String> lines = new ArrayList<>();
        for (Listener listener : elb.describeListeners(request -> request.loadBalancerArn(balancer.loadBalancerArn()))
                .listeners()) {
            for (Rule rule : elb.describeRules(request -> request.listenerArn(listener.listenerArn()))
                    .rules()) {
                lines.add(listener.protocolAsString() + ":" + listener.port() + " rule " + rule.priority() + " "
                        + sorted(rule.conditions().stream().map(AwsPicture::condition))
                        + sorted(rule.actions().stream().map(AwsPicture::action)));
            }
        }
        return lines.stream();
    }

    private static String condition(RuleCondition condition) {
        return condition.hostHeaderConfig() == null
                ? "path " + condition.pathPatternConfig().values()
                : "host " + condition.hostHeaderConfig().values();
    }

    private static String action(Action action) {
        return action.typeAsString()
                + (action.forwardConfig() == null
                        ? ""
                        : action.forwardConfig().targetGroups().stream()
                                .map(target -> " " + target.weight() + " to " + target.targetGroupArn())
                                .collect(joining()));
    }

    private Map<String, String> tags(List<String> arns) {
        Map<String, String> tags = new TreeMap<>();
        if (!arns.isEmpty()) {
            elb.describeTags(request -> request.resourceArns(arns))
                    .tagDescriptions()
                    .forEach(description -> tags.put(
                            description.resourceArn(),
                            sorted(description.tags().stream().map(tag -> tag.key() + "=" + tag.value()))));
        }
        return tags;
    }

    private String sorted(Stream<String> parts) {
        return parts.map(this::named).collect(toCollection(TreeSet::new)).toString();
    }
}
