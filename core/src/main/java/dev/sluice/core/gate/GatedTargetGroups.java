package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.port.TargetGroups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** {@link TargetGroups} whose writing passes the gate. */
record GatedTargetGroups(TargetGroups behind, WriteGate gate) implements TargetGroups {
    GatedTargetGroups {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public List<ElbTargetGroup> list() {
        return behind.list();
    }

    @Override
    public List<ElbTargetGroup> describe(Collection<Arn> arns) {
        return behind.describe(arns);
    }

    @Override
    public List<ElbTargetGroup> describeByName(String name) {
        return behind.describeByName(name);
    }

    @Override
    public ElbTargetGroup create(TargetGroup desired, String vpcId, SortedMap<String, String> tags) {
        gate.pass("CreateTargetGroup");
        return behind.create(desired, vpcId, tags);
    }

    @Override
    public void modifyHealthCheck(Arn arn, HealthCheck healthCheck) {
        gate.pass("ModifyTargetGroup");
        behind.modifyHealthCheck(arn, healthCheck);
    }

    @Override
    public void delete(Arn arn) {
        gate.pass("DeleteTargetGroup");
        behind.delete(arn);
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return behind.attributes(arn);
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        gate.pass("ModifyTargetGroupAttributes");
        behind.modifyAttributes(arn, attributes);
    }
}
