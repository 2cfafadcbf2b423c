package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.call.Wait;
import dev.sluice.aws.simulated.health.HealthOfTargets;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Moment;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.aws.simulated.world.TargetsRow;
import dev.sluice.aws.simulated.world.TargetsRow.Registered;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.port.Targets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Targets of target groups in memory, by AWS's rules. */
public final class SimulatedTargets implements Targets {
    private static final String DESCRIBE = "DescribeTargetHealth";

    private final ElbContext context;
    private final SimulatedCalls calls;
    private final SimulatedTargetGroups groups;

    public SimulatedTargets(ElbContext context) {
        this.context = requireNonNull(context, "context");
        this.calls = context.calls();
        this.groups = new SimulatedTargetGroups(context);
    }

    /** The same: no call here waits. */
    @Override
    public Targets hurried() {
        return this;
    }

    @Override
    public ElbTargetGroup targetGroup(Arn targetGroup) {
        return groups.describe(List.of(targetGroup)).getFirst();
    }

    @Override
    public List<ElbTargetGroup> targetGroupsByName(String name) {
        return groups.describeByName(name);
    }

    @Override
    public List<TargetHealth> health(Arn targetGroup) {
        return calls.read(Service.ELB, DESCRIBE, view -> {
            ArnLookup.targetGroup(view, targetGroup);
            return new HealthOfTargets(calls, view, targetGroup).all();
        });
    }

    @Override
    public List<TargetHealth> health(Arn targetGroup, List<Target> targets) {
        return calls.read(Service.ELB, DESCRIBE, view -> {
            ArnLookup.targetGroup(view, targetGroup);
            HealthOfTargets health = new HealthOfTargets(calls, view, targetGroup);
            SortedMap<String, Registered> present = health.registered();
            return targets.stream()
                    .map(target -> present.values().stream()
                            .filter(row -> sameAddress(row.target(), target))
                            .findFirst()
                            .map(health::of)
                            .orElse(HealthOfTargets.notRegistered(target)))
                    .toList();
        });
    }

    private static boolean sameAddress(Target one, Target other) {
        return one.id().equals(other.id()) && one.port() == other.port();
    }

    private SortedMap<String, Registered> registered(View view, Arn targetGroup) {
        return new HealthOfTargets(calls, view, targetGroup).registered();
    }

    @Override
    public void register(Arn targetGroup, List<Target> targets) {
        calls.write(Service.ELB, "RegisterTargets", draft -> {
            TargetGroupRow group = ArnLookup.targetGroup(draft, targetGroup);
            TargetRules.require(draft, group.targetGroup(), targets);
            SortedMap<String, Registered> present = registered(draft, targetGroup);
            Moment checked = context.healthChecks().passed(group);
            for (Target target : targets) {
                present.merge(
                        target.identifier(),
                        new Registered(target, checked, Optional.empty(), Optional.empty()),
                        (before, anew) -> before.drained().isPresent() ? anew : before);
            }
            context.limits().require(Limit.TARGETS_PER_TARGET_GROUP, present.size());
            keep(draft, targetGroup, present);
            return targets;
        });
    }

    @Override
    public void deregister(Arn targetGroup, List<Target> targets) {
        calls.write(Service.ELB, "DeregisterTargets", draft -> {
            TargetGroupRow group = ArnLookup.targetGroup(draft, targetGroup);
            boolean used = Usage.loadBalancersByTargetGroup(draft).containsKey(targetGroup.value());
            Wait draining = used ? context.targetTimes().draining(group) : Wait.none();
            SortedMap<String, Registered> present = registered(draft, targetGroup);
            for (Target target : targets) {
                present.computeIfPresent(target.identifier(), (key, row) -> deregistered(row, draining));
            }
            present.values().removeIf(row -> row.drained().filter(calls::isPast).isPresent());
            keep(draft, targetGroup, present);
            return targets;
        });
    }

    private Registered deregistered(Registered row, Wait draining) {
        Moment drained = row.drained().orElseGet(() -> calls.after(draining, DESCRIBE));
        return new Registered(row.target(), row.checked(), Optional.of(drained), row.failing());
    }

    private static void keep(Draft draft, Arn targetGroup, SortedMap<String, Registered> targets) {
        if (targets.isEmpty()) {
            draft.remove(Tables.TARGETS, targetGroup.value());
        } else {
            draft.put(Tables.TARGETS, new TargetsRow(targetGroup.value(), targets));
        }
    }
}
