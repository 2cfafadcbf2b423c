package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.SubnetMapping;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * A load balancer with what its other calls answer. The state inside {@code loadBalancer} counts from {@code ready}
 * on; before, it is provisioning. {@code attributes} are those that were set; the others have AWS's defaults.
 */
public record LoadBalancerRow(
        ElbLoadBalancer loadBalancer,
        List<SubnetMapping> subnetMappings,
        SortedMap<String, String> attributes,
        OptionalInt capacity,
        SortedMap<String, String> tags,
        Moment ready) {
    public LoadBalancerRow {
        requireNonNull(loadBalancer, "loadBalancer");
        subnetMappings = List.copyOf(subnetMappings);
        attributes = SortedMaps.copyOf(attributes);
        requireNonNull(capacity, "capacity");
        tags = SortedMaps.copyOf(tags);
        requireNonNull(ready, "ready");
    }

    public String id() {
        return loadBalancer.arn().value();
    }

    public LoadBalancerRow with(ElbLoadBalancer changed) {
        return new LoadBalancerRow(changed, subnetMappings, attributes, capacity, tags, ready);
    }

    public LoadBalancerRow withSubnetMappings(List<SubnetMapping> changed) {
        return new LoadBalancerRow(loadBalancer, changed, attributes, capacity, tags, ready);
    }

    public LoadBalancerRow withAttributes(SortedMap<String, String> changed) {
        return new LoadBalancerRow(loadBalancer, subnetMappings, changed, capacity, tags, ready);
    }

    public LoadBalancerRow withCapacity(OptionalInt changed) {
        return new LoadBalancerRow(loadBalancer, subnetMappings, attributes, changed, tags, ready);
    }

    public LoadBalancerRow withTags(SortedMap<String, String> changed) {
        return new LoadBalancerRow(loadBalancer, subnetMappings, attributes, capacity, changed, ready);
    }
}
