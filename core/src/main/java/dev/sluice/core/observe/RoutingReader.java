package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.inventory.Look;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.Cloud;
import java.util.List;

/** Reads the listeners, rules and target groups of a stack, all of them, but none of their details. */
final class RoutingReader {
    private final Cloud cloud;
    private final Inventory inventory;
    private final Reads reads;

    RoutingReader(Cloud cloud, Inventory inventory, Reads reads) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.inventory = requireNonNull(inventory, "inventory");
        this.reads = requireNonNull(reads, "reads");
    }

    /** What is not found is given up, so the look is a thorough one. */
    ObservedRouting read(StackId stack, List<TagFilter> filters, List<TargetGroupBinding> bindings) {
        List<ElbLoadBalancer> balancers = inventory.loadBalancers(filters, Look.THOROUGH).stream()
                .map(Tagged::resource)
                .filter(balancer -> balancer.type() == LoadBalancer.Type.APPLICATION)
                .toList();
        List<ElbListener> listeners = reads
                .each(balancers, balancer -> cloud.listeners().list(balancer.arn()))
                .stream()
                .flatMap(List::stream)
                .toList();
        List<ElbRule> rules = reads
                .each(listeners, listener -> cloud.listenerRules().list(listener.arn()))
                .stream()
                .flatMap(List::stream)
                .filter(rule -> !rule.isDefault())
                .toList();
        return new ObservedRouting(stack, listeners, rules, inventory.targetGroups(filters, Look.THOROUGH), bindings);
    }
}
