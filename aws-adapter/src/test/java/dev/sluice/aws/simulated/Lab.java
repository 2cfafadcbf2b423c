package dev.sluice.aws.simulated;

import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The example world with short ways to what tests need in it, and a clock that moves by hand. */
public final class Lab {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SimulatedAws aws;
    private Instant now = START;

    private Lab(AwsLimits limits, Pace pace) {
        this.aws = SimulatedAws.example(new Simulation(() -> now, limits, pace));
    }

    public static Lab of(AwsLimits limits) {
        return new Lab(limits, Pace.immediate());
    }

    public static Lab of(Pace pace) {
        return new Lab(AwsLimits.usual(), pace);
    }

    public static Lab usual() {
        return of(AwsLimits.usual());
    }

    public SimulatedAws aws() {
        return aws;
    }

    public Cloud cloud() {
        return aws.cloud();
    }

    public Targets targets() {
        return cloud().targets().assuming("", "");
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public String vpc() {
        return aws.world().account().vpcId();
    }

    /** One in each of three zones. */
    public List<String> publicSubnets() {
        return cloud().network().findSubnets(TagFilter.of(Map.of("kubernetes.io/role/elb", "1"))).stream()
                .map(Subnet::id)
                .toList();
    }

    public String instance() {
        return aws.world().all(Tables.INSTANCES).stream()
                .map(InstanceRow::id)
                .findFirst()
                .orElseThrow();
    }

    public List<String> certificates() {
        return aws.world().all(Tables.CERTIFICATES).stream()
                .map(row -> row.id())
                .toList();
    }

    public String securityGroup(String name) {
        return cloud().securityGroups().create(name, "for a test", none());
    }

    public Arn loadBalancer(String name) {
        return cloud().loadBalancers()
                .create(Desired.loadBalancer(name, publicSubnets(), List.of()), none())
                .arn();
    }

    public Arn targetGroup(String name) {
        return cloud().targetGroups()
                .create(Desired.targetGroup(name, 80), vpc(), none())
                .arn();
    }

    public Arn http(Arn loadBalancer, int port) {
        return cloud().listeners()
                .create(Desired.listener(loadBalancer, "HTTP", port, Desired.respond("404")), none())
                .arn();
    }

    public Arn https(Arn loadBalancer, int port) {
        List<String> certificate = certificates().subList(0, 1);
        return cloud().listeners()
                .create(Desired.listener(loadBalancer, "HTTPS", port, Desired.respond("404"), certificate), none())
                .arn();
    }

    public Arn rule(Arn listener, int priority, Action action) {
        return cloud().listenerRules()
                .create(Desired.rule(listener, priority, "/" + priority, action), none())
                .arn();
    }

    /** A rule that answers 200 under these conditions. */
    public Arn rule(Arn listener, int priority, RuleCondition... conditions) {
        return cloud().listenerRules()
                .create(
                        rule(listener, priority, List.of(Desired.respond("200")), List.of(conditions), List.of()),
                        none())
                .arn();
    }

    public static ListenerRule rule(
            Arn listener,
            int priority,
            List<Action> actions,
            List<RuleCondition> conditions,
            List<RuleTransform> transforms) {
        return new ListenerRule(
                ListenerRule.ruleId(80, priority),
                Ref.literal(listener.value()),
                priority,
                actions,
                conditions,
                transforms,
                none(),
                List.of());
    }

    public static SortedMap<String, String> none() {
        return new TreeMap<>();
    }

    /** Tags {@code k0} to {@code k(n-1)}. */
    public static SortedMap<String, String> tags(int count) {
        SortedMap<String, String> tags = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            tags.put("k" + i, "v");
        }
        return tags;
    }
}
