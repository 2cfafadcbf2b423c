package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.port.Targets;
import java.util.List;

/** {@link Targets} whose writing passes the gate. */
record GatedTargets(Targets behind, WriteGate gate) implements Targets {
    GatedTargets {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public Targets hurried() {
        return new GatedTargets(behind.hurried(), gate);
    }

    @Override
    public ElbTargetGroup targetGroup(Arn targetGroup) {
        return behind.targetGroup(targetGroup);
    }

    @Override
    public List<ElbTargetGroup> targetGroupsByName(String name) {
        return behind.targetGroupsByName(name);
    }

    @Override
    public List<TargetHealth> health(Arn targetGroup) {
        return behind.health(targetGroup);
    }

    @Override
    public List<TargetHealth> health(Arn targetGroup, List<Target> targets) {
        return behind.health(targetGroup, targets);
    }

    @Override
    public void register(Arn targetGroup, List<Target> targets) {
        gate.pass("RegisterTargets");
        behind.register(targetGroup, targets);
    }

    @Override
    public void deregister(Arn targetGroup, List<Target> targets) {
        gate.pass("DeregisterTargets");
        behind.deregister(targetGroup, targets);
    }
}
