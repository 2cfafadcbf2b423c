package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.StackId;
import java.util.List;

/**
 * Where the load balancers of one stack send requests now, found without knowing what the stack wants.
 *
 * @param rules of all listeners, without their default ones
 */
public record ObservedRouting(
        StackId stack,
        List<ElbListener> listeners,
        List<ElbRule> rules,
        List<Tagged<ElbTargetGroup>> targetGroups,
        List<TargetGroupBinding> bindings) {
    public ObservedRouting {
        requireNonNull(stack, "stack");
        listeners = List.copyOf(listeners);
        rules = List.copyOf(rules);
        targetGroups = List.copyOf(targetGroups);
        bindings = List.copyOf(bindings);
    }
}
