package dev.sluice.core.planning;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.Given;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.observe.ObservedRouting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a load balancer with one listener does with requests, in the making. */
final class GivenRouting {
    private static final String ARN = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:";

    static final Arn BALANCER = new Arn(ARN + "loadbalancer/app/a/1");
    static final Arn LISTENER = new Arn(ARN + "listener/app/a/1/1");

    private final List<ElbRule> rules = new ArrayList<>();
    private final List<Tagged<ElbTargetGroup>> groups = new ArrayList<>();
    private final List<TargetGroupBinding> bindings = new ArrayList<>();
    private List<Action> defaultActions = List.of();

    static Arn group(String name) {
        return new Arn(ARN + "targetgroup/" + name + "/1");
    }

    static Arn rule(int priority) {
        return new Arn(ARN + "listener-rule/app/a/1/1/" + priority);
    }

    /** A target group with this tag, and its binding of the same name to port {@code http} of the Service. */
    GivenRouting withGroup(String name, String tag, String service) {
        bindings.add(Given.aBinding("shop/" + service)
                .withTargetGroup(group(name).value())
                .toPort(PortReference.of("http"))
                .build());
        return withUnboundGroup(name, tag);
    }

    GivenRouting withUnboundGroup(String name, String tag) {
        ElbTargetGroup state = new ElbTargetGroup(
                group(name),
                name,
                "ip",
                80,
                "HTTP",
                Optional.of("HTTP1"),
                "ipv4",
                Given.VPC_ID,
                HealthCheck.unspecified(),
                OptionalInt.empty(),
                List.of());
        groups.add(new Tagged<>(state, new TreeMap<>(Map.of(TrackingTags.INGRESS_PREFIX + "/resource", tag))));
        return this;
    }

    GivenRouting withRule(int priority, String... groupNames) {
        return withRule(priority, forward(groupNames));
    }

    GivenRouting withRule(int priority, Action action) {
        rules.add(new ElbRule(rule(priority), priority, false, List.of(action), List.of(), List.of()));
        return this;
    }

    GivenRouting byDefaultTo(String groupName) {
        defaultActions = List.of(forward(groupName));
        return this;
    }

    ObservedRouting build() {
        ElbListener listener = new ElbListener(
                LISTENER,
                BALANCER,
                80,
                "HTTP",
                defaultActions,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new ObservedRouting(StackId.explicit("shop"), List.of(listener), rules, groups, bindings);
    }

    private static Action forward(String... groupNames) {
        return new Action.Forward(
                Stream.of(groupNames)
                        .map(name -> new Action.WeightedTargetGroup(
                                Ref.literal(group(name).value()), OptionalInt.of(1)))
                        .toList(),
                Optional.empty());
    }
}
