package dev.sluice.aws.simulated.routing;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.RuleRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.Action;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where application load balancers send requests, as AWS says it: the first rule by priority whose conditions all hold.
 */
public final class SimulatedRouting {
    private final View view;

    /** By what {@code view} holds. */
    public SimulatedRouting(View view) {
        this.view = requireNonNull(view, "view");
    }

    /** What happens to a request to this port of the load balancer; empty if nothing listens there. */
    public Optional<Route> route(Arn loadBalancer, int port, Request request) {
        return view.all(Tables.LISTENERS).stream()
                .map(ListenerRow::listener)
                .filter(listener -> listener.loadBalancerArn().equals(loadBalancer) && listener.port() == port)
                .findFirst()
                .map(listener -> route(listener, request));
    }

    private Route route(ElbListener listener, Request request) {
        return view.all(Tables.RULES).stream()
                .filter(row -> row.listenerArn().equals(listener.arn()))
                .map(RuleRow::rule)
                .filter(rule -> !rule.isDefault() && holds(rule, request))
                .min(Comparator.comparingInt(ElbRule::priority))
                .map(rule -> new Route(listener, Optional.of(rule)))
                .orElse(new Route(listener, Optional.empty()));
    }

    private static boolean holds(ElbRule rule, Request request) {
        return rule.conditions().stream().allMatch(condition -> ConditionMatch.of(condition, request));
    }

    /** The listener that takes a request and the rule that applies; none if the listener's default actions do. */
    public record Route(ElbListener listener, Optional<ElbRule> rule) {
        public Route {
            requireNonNull(listener, "listener");
            requireNonNull(rule, "rule");
        }

        public List<Action> actions() {
            return rule.map(ElbRule::actions).orElse(listener.defaultActions());
        }
    }
}
