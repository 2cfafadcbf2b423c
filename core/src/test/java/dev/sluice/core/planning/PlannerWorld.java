package dev.sluice.core.planning;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.Given;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.observe.ObservedAddOns;
import dev.sluice.core.observe.ObservedCertificate;
import dev.sluice.core.observe.ObservedListener;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.observe.ObservedRule;
import dev.sluice.core.observe.ObservedStack;
import dev.sluice.core.observe.ObservedTargetGroup;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.Step;
import dev.sluice.core.planning.cause.Background;
import dev.sluice.core.planning.difference.UnknownSecrets;
import dev.sluice.core.settings.AddOnSettings;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.TagSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stack {@code shop/web} with what is wanted and what is there, both settled until a test changes one of them. */
final class PlannerWorld {
    static final StackId STACK = StackId.implicit(new ObjectKey("shop", "web"));
    static final Arn BALANCER =
            new Arn("arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/k8s-web/0001");
    static final Arn LISTENER =
            new Arn("arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/k8s-web/0001/0080");

    private static final TrackingTags TRACKING = TrackingTags.ingress(Given.CLUSTER_NAME);

    private final List<Resource> wanted = new ArrayList<>();
    private final List<ObservedLoadBalancer> balancers = new ArrayList<>();
    private final List<ObservedTargetGroup> targetGroups = new ArrayList<>();
    private final List<VpcSecurityGroup> securityGroups = new ArrayList<>();
    private final List<ObservedCertificate> certificates = new ArrayList<>();
    private final List<TargetGroupBinding> bindings = new ArrayList<>();
    private ControllerSettings settings = Given.someSettings();
    private boolean shieldSubscribed = true;

    PlannerWorld with(ControllerSettings changed) {
        settings = changed;
        return this;
    }

    /** With gates opened or closed. */
    PlannerWorld with(Map<FeatureGate, Boolean> gates) {
        return with(settings.withGates(FeatureGates.of(gates)));
    }

    PlannerWorld with(AddOnSettings addOns) {
        return with(settings.withAddOns(addOns));
    }

    PlannerWorld with(TagSettings tags) {
        return with(settings.withTags(tags));
    }

    PlannerWorld withoutShieldSubscription() {
        shieldSubscribed = false;
        return this;
    }

    PlannerWorld wanting(Collection<? extends Resource> resources) {
        wanted.addAll(resources);
        return this;
    }

    PlannerWorld holding(ObservedLoadBalancer balancer) {
        balancers.add(balancer);
        return this;
    }

    PlannerWorld holding(ObservedTargetGroup targetGroup) {
        targetGroups.add(targetGroup);
        return this;
    }

    PlannerWorld holding(VpcSecurityGroup group) {
        securityGroups.add(group);
        return this;
    }

    PlannerWorld holding(ObservedCertificate certificate) {
        certificates.add(certificate);
        return this;
    }

    PlannerWorld holding(TargetGroupBinding binding) {
        bindings.add(binding);
        return this;
    }

    Plan plan() {
        ObservedStack observed = new ObservedStack(
                STACK,
                securityGroups,
                targetGroups,
                balancers,
                certificates,
                bindings,
                new TreeMap<>(),
                shieldSubscribed);
        return new Planner(settings, UnknownSecrets.TRUST)
                .plan(Stack.of(STACK, wanted), observed, Background.unknown());
    }

    /** All steps, in the order of the plan. */
    List<Step> steps() {
        return plan().tasks().stream().flatMap(task -> task.steps().stream()).toList();
    }

    /** AWS's and Kubernetes's names of all calls, in the order of the plan. */
    List<String> actions() {
        return steps().stream().map(Step::action).toList();
    }

    /** The tags that a resource has when nothing is wrong with them. */
    static SortedMap<String, String> tags(ResourceId id) {
        return TRACKING.ofResource(STACK, id, Map.of());
    }

    static LoadBalancer wantedBalancer() {
        return wantedBalancer(OptionalInt.empty(), new TreeMap<>());
    }

    static LoadBalancer wantedBalancer(OptionalInt capacityUnits, SortedMap<String, String> tags) {
        return new LoadBalancer(
                LoadBalancer.ALB,
                "k8s-web",
                LoadBalancer.Type.APPLICATION,
                "internal",
                "ipv4",
                List.of(SubnetMapping.of("subnet-1"), SubnetMapping.of("subnet-2")),
                List.of(Ref.literal("sg-1")),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                capacityUnits,
                LoadBalancer.NetworkFeatures.unmanaged(),
                tags,
                List.of());
    }

    static ElbLoadBalancer foundBalancerState() {
        return foundBalancerState(BALANCER, ElbLoadBalancer.State.ACTIVE);
    }

    static ElbLoadBalancer foundBalancerState(Arn arn, ElbLoadBalancer.State state) {
        return new ElbLoadBalancer(
                arn,
                "k8s-web",
                "k8s-web.elb.example",
                LoadBalancer.Type.APPLICATION,
                "internal",
                "ipv4",
                Given.VPC_ID,
                state,
                List.of(new ElbLoadBalancer.Zone("a", "subnet-1"), new ElbLoadBalancer.Zone("b", "subnet-2")),
                List.of("sg-1"),
                Optional.empty(),
                Optional.empty());
    }

    static ObservedLoadBalancer found(ElbLoadBalancer state, ObservedListener... listeners) {
        return new ObservedLoadBalancer(
                state,
                tags(LoadBalancer.ALB),
                new TreeMap<>(),
                OptionalInt.empty(),
                List.of(listeners),
                ObservedAddOns.none());
    }

    static Listener wantedListener() {
        return wantedListener(80);
    }

    static Listener wantedListener(int port) {
        return new Listener(
                Listener.onPort(port),
                Ref.to(LoadBalancer.ALB),
                port,
                "HTTP",
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
    }

    static ElbListener foundListenerState() {
        return new ElbListener(
                LISTENER, BALANCER, 80, "HTTP", List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    static ObservedListener foundListener(List<ObservedRule> rules) {
        return new ObservedListener(foundListenerState(), tags(Listener.onPort(80)), new TreeMap<>(), List.of(), rules);
    }
}
