package dev.sluice.runner.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.apply.Applied;
import dev.sluice.core.apply.Applier;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.reconcile.ClusterPlanning.StackPlan;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.runner.offline.Scene;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Applies plans without a controller: exactly their steps, one stack after the other. */
public final class PlanExecution {
    private final Applier applier;

    /** Writes to the scene's AWS and through the port of bindings; {@code executor} runs independent steps at once. */
    public PlanExecution(Scene scene, Bindings bindings, Executor executor) {
        requireNonNull(scene, "scene");
        BackendSecurityGroup backendSecurityGroup = new BackendSecurityGroup(
                scene.cloud().securityGroups(), scene.cluster(), scene.settings(), Thread::sleep);
        // Bindings' own security group rules are the controller's, which tidies them when it runs.
        Runnable leaveToTheController = () -> {};
        this.applier = new Applier(
                new Applier.Writers(scene.cloud(), bindings, backendSecurityGroup, leaveToTheController),
                Known.of(scene.cloud(), scene.settings(), Clock.systemUTC()),
                scene.settings(),
                executor,
                Thread::sleep);
    }

    /** What became of each plan that has something to do, in the order of the stacks. */
    public List<Applied> apply(PlanReport report) {
        List<Applied> applied = new ArrayList<>();
        report.stacks().values().forEach(stack -> {
            if (stack instanceof StackPlan.Planned planned && !planned.plan().isEmpty()) {
                applied.add(applier.apply(planned.plan(), planned.consent()));
            }
        });
        return List.copyOf(applied);
    }
}
