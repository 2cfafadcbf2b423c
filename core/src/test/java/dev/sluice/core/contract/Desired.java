package dev.sluice.core.contract;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.model.TargetGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Resources as small as AWS takes them, for calls that create or change something. */
public final class Desired {
    private Desired() {}

    public static SortedMap<String, String> tags(String key, String value) {
        return SortedMaps.copyOf(Map.of(key, value));
    }

    /** An internet-facing application load balancer. */
    public static LoadBalancer loadBalancer(String name, List<String> subnets, List<String> securityGroups) {
        return new LoadBalancer(
                LoadBalancer.ALB,
                name,
                LoadBalancer.Type.APPLICATION,
                "internet-facing",
                "ipv4",
                subnets.stream().map(SubnetMapping::of).toList(),
                securityGroups.stream().map(Ref::literal).toList(),
                Optional.empty(),
                Optional.empty(),
                SortedMaps.copyOf(Map.of()),
                OptionalInt.empty(),
                LoadBalancer.NetworkFeatures.unmanaged(),
                SortedMaps.copyOf(Map.of()),
                List.of());
    }

    /** For HTTP and instances. */
    public static TargetGroup targetGroup(String name, int port) {
        return targetGroup(name, port, Optional.empty());
    }

    public static TargetGroup targetGroup(String name, int port, Optional<HealthCheck> healthCheck) {
        return new TargetGroup(
                new ResourceId(ResourceType.TARGET_GROUP, name),
                name,
                "instance",
                port,
                "HTTP",
                Optional.of("HTTP1"),
                "ipv4",
                healthCheck,
                OptionalInt.empty(),
                SortedMaps.copyOf(Map.of()),
                SortedMaps.copyOf(Map.of()),
                List.of());
    }

    /** Only the times are given. */
    public static HealthCheck healthCheck(int intervalSeconds, int timeoutSeconds) {
        return new HealthCheck(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(intervalSeconds),
                OptionalInt.of(timeoutSeconds),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    public static Listener listener(Arn loadBalancer, String protocol, int port, Action action) {
        return listener(loadBalancer, protocol, port, action, List.of());
    }

    public static Listener listener(
            Arn loadBalancer, String protocol, int port, Action action, List<String> certificates) {
        return new Listener(
                Listener.onPort(port),
                Ref.literal(loadBalancer.value()),
                port,
                protocol,
                List.of(action),
                certificates.stream().map(Ref::literal).toList(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                SortedMaps.copyOf(Map.of()),
                SortedMaps.copyOf(Map.of()),
                List.of());
    }

    /** For requests to this path. */
    public static ListenerRule rule(Arn listener, int priority, String path, Action action) {
        return new ListenerRule(
                ListenerRule.ruleId(80, priority),
                Ref.literal(listener.value()),
                priority,
                List.of(action),
                List.of(new RuleCondition.PathPattern(List.of(path), List.of())),
                List.of(),
                SortedMaps.copyOf(Map.of()),
                List.of());
    }

    public static Action respond(String statusCode) {
        return new Action.FixedResponse(Optional.of("text/plain"), Optional.of("from a test"), statusCode);
    }

    public static Action forwardTo(Arn targetGroup) {
        return new Action.Forward(
                List.of(new Action.WeightedTargetGroup(Ref.literal(targetGroup.value()), OptionalInt.empty())),
                Optional.empty());
    }
}
