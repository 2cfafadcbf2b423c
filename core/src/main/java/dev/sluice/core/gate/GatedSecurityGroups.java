package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.SecurityGroups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** {@link SecurityGroups} whose writing passes the gate. */
record GatedSecurityGroups(SecurityGroups behind, WriteGate gate) implements SecurityGroups {
    GatedSecurityGroups {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public List<VpcSecurityGroup> find(TagFilter tags) {
        return behind.find(tags);
    }

    @Override
    public List<VpcSecurityGroup> describe(Collection<String> ids) {
        return behind.describe(ids);
    }

    @Override
    public String create(String name, String description, SortedMap<String, String> tags) {
        gate.pass("CreateSecurityGroup");
        return behind.create(name, description, tags);
    }

    @Override
    public void delete(String id) {
        gate.pass("DeleteSecurityGroup");
        behind.delete(id);
    }

    @Override
    public void authorize(String id, List<IpPermission> permissions) {
        gate.pass("AuthorizeSecurityGroupIngress");
        behind.authorize(id, permissions);
    }

    @Override
    public void revoke(String id, List<IpPermission> permissions) {
        gate.pass("RevokeSecurityGroupIngress");
        behind.revoke(id, permissions);
    }

    @Override
    public void addTags(String id, Map<String, String> tags) {
        gate.pass("CreateTags");
        behind.addTags(id, tags);
    }

    @Override
    public void removeTags(String id, Map<String, String> tags) {
        gate.pass("DeleteTags");
        behind.removeTags(id, tags);
    }
}
