package dev.sluice.it.deploy;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.port.Cloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Somebody who changes a group's resources in AWS by hand, and looks at them. */
record OtherActor(Cloud cloud) {

    Arn balancer() {
        return cloud.loadBalancers().list().getFirst().arn();
    }

    ElbListener listener(int port) {
        return cloud.listeners().list(balancer()).stream()
                .filter(listener -> listener.port() == port)
                .findFirst()
                .orElseThrow();
    }

    List<Integer> ports() {
        return cloud.listeners().list(balancer()).stream()
                .map(ElbListener::port)
                .toList();
    }

    /** The rules of port 443, by priority, without the default one. */
    List<ElbRule> rules() {
        return cloud.listenerRules().list(listener(443).arn()).stream()
                .filter(rule -> !rule.isDefault())
                .toList();
    }

    ElbTargetGroup targetGroup() {
        return cloud.targetGroups().list().getFirst();
    }

    VpcSecurityGroup securityGroup() {
        return cloud
                .securityGroups()
                .describe(cloud.loadBalancers().list().getFirst().securityGroups())
                .stream()
                .filter(group -> group.tags().containsKey("ingress.k8s.aws/resource"))
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> tagsOf(Arn arn) {
        return cloud.elbTags().describe(List.of(arn)).getOrDefault(arn, new TreeMap<>());
    }

    void addListener(int port) {
        cloud.listeners().create(listenerLike(port, "HTTP", Optional.empty(), Optional.empty()), new TreeMap<>());
    }

    /** Sets policy and client certificates of port 443; what is not given stays. */
    void modifyListener(Optional<String> policy, Optional<MutualAuthentication> clients) {
        cloud.listeners().modify(listener(443).arn(), listenerLike(443, "HTTPS", policy, clients));
    }

    /** Makes this the action of the first rule of port 443. */
    void rewriteRule(UnaryOperator<Action> change) {
        ElbRule rule = rules().getFirst();
        cloud.listenerRules()
                .modify(
                        rule.arn(),
                        rule(
                                rule.priority(),
                                rule.actions().stream().map(change).toList(),
                                rule.conditions()));
    }

    void addRule(int priority) {
        cloud.listenerRules()
                .create(
                        rule(
                                priority,
                                List.of(answer("418")),
                                List.of(new RuleCondition.PathPattern(List.of("/tea"), List.of()))),
                        new TreeMap<>());
    }

    /** Deletes the target group behind the first rule, and the rule, without which AWS does not let it go. */
    void deleteTargetGroup() {
        ElbRule rule = rules().getFirst();
        Action.Forward forward = (Action.Forward) rule.actions().getLast();
        cloud.listenerRules().delete(rule.arn());
        Ref target = forward.targetGroups().getFirst().targetGroup();
        cloud.targetGroups().delete(new Arn(((Ref.Literal) target).value()));
    }

    static Action answer(String status) {
        return new Action.FixedResponse(Optional.of("text/plain"), Optional.empty(), status);
    }

    /** The same forwarding, sticky and with another weight. */
    static Action sticky(Action action) {
        return new Action.Forward(
                ((Action.Forward) action)
                        .targetGroups().stream()
                                .map(group -> new Action.WeightedTargetGroup(group.targetGroup(), OptionalInt.of(7)))
                                .toList(),
                Optional.of(new Action.Stickiness(Optional.of(true), OptionalInt.of(60))));
    }

    private ListenerRule rule(int priority, List<Action> actions, List<RuleCondition> conditions) {
        return new ListenerRule(
                new ResourceId(ResourceType.LISTENER_RULE, "by hand"),
                Ref.literal(listener(443).arn().value()),
                priority,
                actions,
                conditions,
                List.of(),
                new TreeMap<>(),
                List.of());
    }

    private Listener listenerLike(
            int port, String protocol, Optional<String> policy, Optional<MutualAuthentication> clients) {
        return new Listener(
                new ResourceId(ResourceType.LISTENER, "by hand"),
                Ref.literal(balancer().value()),
                port,
                protocol,
                List.of(answer("418")),
                List.of(),
                policy,
                List.of(),
                clients,
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
    }
}
