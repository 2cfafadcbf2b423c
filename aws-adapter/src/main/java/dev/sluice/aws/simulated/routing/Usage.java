package dev.sluice.aws.simulated.routing;

import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.Refs;
import dev.sluice.aws.simulated.world.RuleRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.Action;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What belongs to what: listeners to load balancers, rules to listeners, target groups to the actions that use them.
 */
public final class Usage {
    private Usage() {}

    public static List<ListenerRow> listeners(View view, Arn loadBalancer) {
        return view.all(Tables.LISTENERS).stream()
                .filter(row -> row.listener().loadBalancerArn().equals(loadBalancer))
                .toList();
    }

    public static List<RuleRow> rules(View view, Arn listener) {
        return view.all(Tables.RULES).stream()
                .filter(row -> row.listenerArn().equals(listener))
                .toList();
    }

    /** All rules of a load balancer, without the default ones. */
    public static List<RuleRow> rulesOfLoadBalancer(View view, Arn loadBalancer) {
        Set<Arn> listeners = new HashSet<>();
        listeners(view, loadBalancer)
                .forEach(row -> listeners.add(row.listener().arn()));
        return view.all(Tables.RULES).stream()
                .filter(row ->
                        listeners.contains(row.listenerArn()) && !row.rule().isDefault())
                .toList();
    }

    /** The target groups that these actions forward to. */
    public static SortedSet<String> targetGroups(List<Action> actions) {
        return actions.stream()
                .filter(Action.Forward.class::isInstance)
                .map(Action.Forward.class::cast)
                .flatMap(forward -> forward.targetGroups().stream())
                .map(weighted -> Refs.text(weighted.targetGroup()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The load balancers that forward to each target group. */
    public static SortedMap<String, SortedSet<Arn>> loadBalancersByTargetGroup(View view) {
        SortedMap<String, SortedSet<Arn>> users = new TreeMap<>();
        Map<Arn, Arn> loadBalancers = new TreeMap<>();
        for (ListenerRow row : view.all(Tables.LISTENERS)) {
            loadBalancers.put(row.listener().arn(), row.listener().loadBalancerArn());
            use(users, row.listener().defaultActions(), row.listener().loadBalancerArn());
        }
        for (RuleRow row : view.all(Tables.RULES)) {
            Arn loadBalancer = loadBalancers.get(row.listenerArn());
            if (loadBalancer != null) {
                use(users, row.rule().actions(), loadBalancer);
            }
        }
        return users;
    }

    private static void use(SortedMap<String, SortedSet<Arn>> users, List<Action> actions, Arn loadBalancer) {
        for (String group : targetGroups(actions)) {
            users.computeIfAbsent(group, key -> new TreeSet<>()).add(loadBalancer);
        }
    }
}
