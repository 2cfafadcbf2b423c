package dev.sluice.aws.simulated.health;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetsRow.Registered;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The targets of a target group with their health in AWS's words, as it follows from what AWS holds. */
public final class HealthOfTargets {
    private final SimulatedCalls calls;
    private final View view;
    private final Arn targetGroup;
    private final boolean used;

    public HealthOfTargets(SimulatedCalls calls, View view, Arn targetGroup) {
        this.calls = requireNonNull(calls, "calls");
        this.view = requireNonNull(view, "view");
        this.targetGroup = requireNonNull(targetGroup, "targetGroup");
        this.used = Usage.loadBalancersByTargetGroup(view).containsKey(targetGroup.value());
    }

    /** Those that are still there, by identifier: a drained target is gone. */
    public SortedMap<String, Registered> registered() {
        SortedMap<String, Registered> present = new TreeMap<>();
        view.find(Tables.TARGETS, targetGroup.value())
                .ifPresent(row -> row.targets().forEach((key, registered) -> {
                    if (registered.drained().filter(calls::isPast).isEmpty()) {
                        present.put(key, registered);
                    }
                }));
        return present;
    }

    public List<TargetHealth> all() {
        return registered().values().stream().map(this::of).toList();
    }

    public TargetHealth of(Registered row) {
        Target target = row.target();
        if (row.drained().isPresent()) {
            return new TargetHealth(
                    target, "draining", "Target.DeregistrationInProgress", "Target deregistration is in progress");
        }
        if (!used) {
            return new TargetHealth(
                    target,
                    "unused",
                    "Target.NotInUse",
                    "Target group is not configured to receive traffic from the load balancer");
        }
        if (isStopped(target)) {
            return new TargetHealth(target, "unused", "Target.InvalidState", "Target is in the stopped state");
        }
        if (row.failing().isPresent()) {
            return new TargetHealth(target, "unhealthy", row.failing().get(), "Health checks failed");
        }
        return calls.isPast(row.checked())
                ? new TargetHealth(target, "healthy", "", "")
                : new TargetHealth(
                        target, "initial", "Elb.RegistrationInProgress", "Target registration is in progress");
    }

    private boolean isStopped(Target target) {
        return view.find(Tables.INSTANCES, target.id())
                .map(InstanceRow::state)
                .filter(state -> !state.equals("running"))
                .isPresent();
    }

    /** What is said of a target that is asked for and is not there. */
    public static TargetHealth notRegistered(Target target) {
        return new TargetHealth(
                target, "unused", "Target.NotRegistered", "Target is not registered to the target group");
    }
}
