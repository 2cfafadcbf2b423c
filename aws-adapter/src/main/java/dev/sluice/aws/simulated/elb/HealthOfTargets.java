package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetsRow.Registered;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;

/** The health of targets in AWS's words, as it follows from what AWS holds. */
final class HealthOfTargets {
    private final SimulatedCalls calls;
    private final View view;
    private final boolean used;

    HealthOfTargets(SimulatedCalls calls, View view, Arn targetGroup) {
        this.calls = requireNonNull(calls, "calls");
        this.view = requireNonNull(view, "view");
        this.used = Usage.loadBalancersByTargetGroup(view).containsKey(targetGroup.value());
    }

    TargetHealth of(Registered row) {
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

    static TargetHealth notRegistered(Target target) {
        return new TargetHealth(
                target, "unused", "Target.NotRegistered", "Target is not registered to the target group");
    }
}
