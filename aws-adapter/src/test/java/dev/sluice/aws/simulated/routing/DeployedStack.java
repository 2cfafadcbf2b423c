package dev.sluice.aws.simulated.routing;

import dev.sluice.aws.simulated.Lab;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.explain.ClientRequest;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.TargetGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The listeners, rules and target groups of a stack in the simulated AWS. */
final class DeployedStack {
    private final Lab lab = Lab.usual();
    private final Arn loadBalancer = lab.loadBalancer("web");
    private final Map<Ref, Ref> targetGroups = new HashMap<>();

    private DeployedStack(Stack stack) {
        for (TargetGroup group : stack.all(TargetGroup.class)) {
            Arn arn = lab.targetGroup(group.name());
            targetGroups.put(Ref.to(group.id()), Ref.literal(arn.value()));
        }
        for (Listener listener : stack.all(Listener.class)) {
            Arn arn = listener.protocol().equals("HTTPS")
                    ? lab.https(loadBalancer, listener.port())
                    : lab.http(loadBalancer, listener.port());
            stack.all(ListenerRule.class).stream()
                    .filter(rule -> rule.listener().equals(Ref.to(listener.id())))
                    .forEach(rule -> deploy(arn, rule));
        }
    }

    static DeployedStack of(Stack stack) {
        return new DeployedStack(stack);
    }

    private void deploy(Arn listener, ListenerRule rule) {
        lab.cloud()
                .listenerRules()
                .create(
                        Lab.rule(
                                listener, rule.priority(), inAws(rule.actions()), rule.conditions(), rule.transforms()),
                        Lab.none());
    }

    /** What a rule does with a request. */
    record Answer(int priority, List<Action> actions, List<RuleTransform> transforms) {}

    /** The rule that takes the request; empty if none does, or if nothing listens on its port. */
    Optional<Answer> answer(ClientRequest asked) {
        Request request = new Request(
                asked.method(),
                asked.host(),
                asked.path(),
                asked.query(),
                asked.headers().stream()
                        .map(header -> new Request.Header(header.name(), header.value()))
                        .toList(),
                asked.sourceIp().orElseThrow());
        return lab.aws()
                .routing()
                .route(loadBalancer, asked.port(), request)
                .flatMap(SimulatedRouting.Route::rule)
                .map(DeployedStack::answer);
    }

    private static Answer answer(ElbRule rule) {
        return new Answer(rule.priority(), filled(rule.actions()), rule.transforms());
    }

    /** What a rule of the stack is expected to do. */
    Answer expected(ListenerRule rule) {
        return new Answer(rule.priority(), filled(inAws(rule.actions())), rule.transforms());
    }

    /** Forwards with the weight that AWS gives where none is said, and without a stickiness that is off. */
    private static List<Action> filled(List<Action> actions) {
        return actions.stream()
                .map(action -> action instanceof Action.Forward forward ? filled(forward) : action)
                .toList();
    }

    private static Action filled(Action.Forward forward) {
        return new Action.Forward(
                forward.targetGroups().stream()
                        .map(group -> new WeightedTargetGroup(
                                group.targetGroup(),
                                OptionalInt.of(group.weight().orElse(1))))
                        .toList(),
                forward.stickiness().filter(stickiness -> stickiness.enabled().orElse(false)));
    }

    private List<Action> inAws(List<Action> actions) {
        return actions.stream()
                .map(action -> action instanceof Action.Forward forward ? inAws(forward) : action)
                .toList();
    }

    private Action inAws(Action.Forward forward) {
        return new Action.Forward(
                forward.targetGroups().stream()
                        .map(group -> new WeightedTargetGroup(
                                targetGroups.getOrDefault(group.targetGroup(), group.targetGroup()), group.weight()))
                        .toList(),
                forward.stickiness());
    }
}
