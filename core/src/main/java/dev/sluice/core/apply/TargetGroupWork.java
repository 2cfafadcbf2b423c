package dev.sluice.core.apply;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.plan.TargetGroupStep;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.TargetGroups;
import dev.sluice.core.port.Targets;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/** Runs the steps of target groups. */
final class TargetGroupWork {
    private static final Duration REGISTRATION_PAUSE = Duration.ofSeconds(15);

    private final Tools tools;
    private final TargetGroups groups;

    TargetGroupWork(Tools tools) {
        this.tools = tools;
        this.groups = tools.cloud().targetGroups();
    }

    void run(TargetGroupStep step) {
        switch (step) {
            case TargetGroupStep.CreateTargetGroup create -> create(create.desired(), create.tags());
            case TargetGroupStep.SetHealthCheck set -> {
                groups.modifyHealthCheck(tools.run().arn(set.targetGroup()), set.healthCheck());
                tools.known().inventory().changed();
            }
            case TargetGroupStep.SetTargetGroupAttributes set -> {
                Arn arn = tools.run().arn(set.targetGroup());
                groups.modifyAttributes(arn, set.attributes());
                tools.known().details().attributesSet(arn, set.attributes());
            }
            case TargetGroupStep.DeleteTargetGroup delete -> {
                tools.retries()
                        .run(
                                Patience.TARGET_GROUP_DELETION,
                                () -> Gone.unlessThere(() -> groups.delete(delete.targetGroup())));
                tools.known().deleted(delete.targetGroup());
            }
            case TargetGroupStep.DeregisterLoadBalancer deregister -> deregister(deregister);
            case TargetGroupStep.RegisterLoadBalancer register -> register(register);
        }
    }

    private void create(TargetGroup desired, SortedMap<String, String> tags) {
        ElbTargetGroup created =
                groups.create(desired, tools.settings().identity().vpcId(), tags);
        tools.known().inventory().created(created, tags);
        tools.known().details().created(created.arn());
        tools.run().answered(desired.id(), created.arn());
    }

    private void deregister(TargetGroupStep.DeregisterLoadBalancer step) {
        try {
            targets().deregister(step.targetGroup(), List.of(step.loadBalancer()));
        } catch (PortException e) {
            throw new PortException(
                    e.kind(),
                    e.action(),
                    e.code(),
                    "failed to deregister target for the target group: " + step.targetGroup() + ": " + e.getMessage(),
                    e);
        }
    }

    private void register(TargetGroupStep.RegisterLoadBalancer step) {
        Arn group = tools.run().arn(step.targetGroup());
        Target target = Target.of(tools.run().id(step.loadBalancer()), step.port());
        try {
            targets().register(group, List.of(target));
        } catch (PortException e) {
            throw new Postponed(
                    REGISTRATION_PAUSE, "Failed to register target, retrying after deplay for target group: " + group);
        }
    }

    private Targets targets() {
        return tools.cloud().targets().assuming("", "");
    }
}
