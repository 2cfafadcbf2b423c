package dev.sluice.core.explain;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.Stack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a stack's application load balancer does with a request. Pure, and says the same as AWS would once the stack is
 * there.
 */
public sealed interface RequestExplanation {
    /** Nothing listens on the request's port. */
    record Refused(int port, List<Integer> listeningPorts) implements RequestExplanation {
        public Refused {
            listeningPorts = List.copyOf(listeningPorts);
        }
    }

    /**
     * A listener answers.
     *
     * @param rule the rule that applies; none if the listener's default actions do
     * @param passedOver the rules before it, by priority
     */
    record Answered(Listener listener, Optional<ListenerRule> rule, List<PassedOver> passedOver)
            implements RequestExplanation {
        public Answered {
            requireNonNull(listener, "listener");
            requireNonNull(rule, "rule");
            passedOver = List.copyOf(passedOver);
        }

        /** What is done with the request. */
        public List<Action> actions() {
            return rule.map(ListenerRule::actions).orElse(listener.defaultActions());
        }
    }

    /** A rule that doesn't apply: the first of its conditions that fails, and why in words for people. */
    record PassedOver(ListenerRule rule, RuleCondition failed, String reason) {
        public PassedOver {
            requireNonNull(rule, "rule");
            requireNonNull(failed, "failed");
            requireNonNull(reason, "reason");
        }
    }

    /** Follows a request through the stack. */
    static RequestExplanation of(Stack stack, ClientRequest request) {
        Ref loadBalancer = Ref.to(LoadBalancer.ALB);
        List<Listener> listeners = stack.all(Listener.class).stream()
                .filter(listener -> listener.loadBalancer().equals(loadBalancer))
                .toList();
        return listeners.stream()
                .filter(listener -> listener.port() == request.port())
                .findFirst()
                .<RequestExplanation>map(listener -> answer(stack, listener, request))
                .orElseGet(() -> new Refused(
                        request.port(),
                        listeners.stream().map(Listener::port).sorted().toList()));
    }

    /** Whether a rule of the stack asks for the request's host, by name or by pattern. */
    static boolean asksForHost(Stack stack, ClientRequest request) {
        ConditionCheck check = new ConditionCheck(request);
        return stack.all(ListenerRule.class).stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(RuleCondition.HostHeader.class::isInstance)
                .anyMatch(condition -> check.failure(condition).isEmpty());
    }

    private static Answered answer(Stack stack, Listener listener, ClientRequest request) {
        ConditionCheck check = new ConditionCheck(request);
        List<PassedOver> passedOver = new ArrayList<>();
        for (ListenerRule rule : rules(stack, listener)) {
            Optional<PassedOver> failure = failure(rule, check);
            if (failure.isEmpty()) {
                return new Answered(listener, Optional.of(rule), passedOver);
            }
            passedOver.add(failure.get());
        }
        return new Answered(listener, Optional.empty(), passedOver);
    }

    private static List<ListenerRule> rules(Stack stack, Listener listener) {
        Ref reference = Ref.to(listener.id());
        return stack.all(ListenerRule.class).stream()
                .filter(rule -> rule.listener().equals(reference))
                .sorted(Comparator.comparingInt(ListenerRule::priority))
                .toList();
    }

    private static Optional<PassedOver> failure(ListenerRule rule, ConditionCheck check) {
        return rule.conditions().stream()
                .flatMap(condition ->
                        check.failure(condition).map(reason -> new PassedOver(rule, condition, reason)).stream())
                .findFirst();
    }
}
