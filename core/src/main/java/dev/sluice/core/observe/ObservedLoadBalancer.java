package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * A load balancer of the stack with its parts. Attributes, capacity and listeners are read only where the stack says
 * something about them, and are empty otherwise.
 */
public record ObservedLoadBalancer(
        ElbLoadBalancer state,
        SortedMap<String, String> tags,
        SortedMap<String, String> attributes,
        OptionalInt capacityUnits,
        List<ObservedListener> listeners,
        ObservedAddOns addOns) {
    public ObservedLoadBalancer {
        requireNonNull(state, "state");
        tags = SortedMaps.copyOf(tags);
        attributes = SortedMaps.copyOf(attributes);
        requireNonNull(capacityUnits, "capacityUnits");
        listeners = List.copyOf(listeners);
        requireNonNull(addOns, "addOns");
    }

    public Arn arn() {
        return state.arn();
    }
}
