package dev.sluice.core.targets;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.port.TargetGroups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Target groups of which the memory of targets learns when this process creates one: it has no targets yet. */
final class WatchedTargetGroups implements TargetGroups {
    private final TargetGroups groups;
    private final TargetMemory memory;

    WatchedTargetGroups(TargetGroups groups, TargetMemory memory) {
        this.groups = groups;
        this.memory = memory;
    }

    @Override
    public List<ElbTargetGroup> list() {
        return groups.list();
    }

    @Override
    public List<ElbTargetGroup> describe(Collection<Arn> arns) {
        return groups.describe(arns);
    }

    @Override
    public List<ElbTargetGroup> describeByName(String name) {
        return groups.describeByName(name);
    }

    @Override
    public ElbTargetGroup create(TargetGroup desired, String vpcId, SortedMap<String, String> tags) {
        ElbTargetGroup created = groups.create(desired, vpcId, tags);
        memory.startsEmpty(created.arn());
        return created;
    }

    @Override
    public void modifyHealthCheck(Arn arn, HealthCheck healthCheck) {
        groups.modifyHealthCheck(arn, healthCheck);
    }

    @Override
    public void delete(Arn arn) {
        groups.delete(arn);
        memory.forget(arn);
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return groups.attributes(arn);
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        groups.modifyAttributes(arn, attributes);
    }
}
