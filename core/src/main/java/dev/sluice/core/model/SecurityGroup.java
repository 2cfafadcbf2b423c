package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.SortedMap;

/** The security group that a stack makes for its load balancer. {@code tags} are without tracking tags. */
public record SecurityGroup(
        ResourceId id,
        String groupName,
        String description,
        SortedMap<String, String> tags,
        List<IpPermission> ingress,
        List<Origin> origins)
        implements Resource {
    public SecurityGroup {
        requireNonNull(id, "id");
        requireNonNull(groupName, "groupName");
        requireNonNull(description, "description");
        tags = SortedMaps.copyOf(tags);
        ingress = List.copyOf(ingress);
        origins = List.copyOf(origins);
    }
}
