package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.IpPermission;
import java.util.List;
import java.util.SortedMap;

/** A security group with its inbound rules, each expanded to one source. */
public record VpcSecurityGroup(
        String id,
        String name,
        String description,
        String vpcId,
        List<IpPermission> ingress,
        SortedMap<String, String> tags) {
    public VpcSecurityGroup {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        requireNonNull(vpcId, "vpcId");
        ingress = List.copyOf(ingress);
        tags = SortedMaps.copyOf(tags);
    }

    public VpcSecurityGroup withIngress(List<IpPermission> changed) {
        return new VpcSecurityGroup(id, name, description, vpcId, changed, tags);
    }

    public VpcSecurityGroup withTags(SortedMap<String, String> changed) {
        return new VpcSecurityGroup(id, name, description, vpcId, ingress, changed);
    }
}
