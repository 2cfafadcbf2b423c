package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.facts.StackLoadBalancers;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.inventory.Look;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;

/** Answers builds from what the process knows of all stacks together. */
public final class InventoryLoadBalancers implements StackLoadBalancers {
    private final Inventory inventory;
    private final String clusterName;

    public InventoryLoadBalancers(Inventory inventory, ControllerSettings settings) {
        this.inventory = requireNonNull(inventory, "inventory");
        this.clusterName = settings.identity().clusterName();
    }

    @Override
    public List<ElbLoadBalancer> of(StackId stack) {
        TagFilter ours = TagFilter.of(TrackingTags.of(stack, clusterName).ofStack(stack));
        return inventory.loadBalancers(List.of(ours), Look.USUAL).stream()
                .map(Tagged::resource)
                .toList();
    }
}
