package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.TargetGroup;
import java.util.SortedMap;

/** Target groups, and the load balancers that are targets of some. */
public sealed interface TargetGroupStep extends Step {

    record CreateTargetGroup(TargetGroup desired, SortedMap<String, String> tags) implements TargetGroupStep {
        public CreateTargetGroup {
            requireNonNull(desired, "desired");
            tags = SortedMaps.copyOf(tags);
        }

        @Override
        public String action() {
            return "CreateTargetGroup";
        }
    }

    record SetHealthCheck(Ref targetGroup, HealthCheck healthCheck) implements TargetGroupStep {
        public SetHealthCheck {
            requireNonNull(targetGroup, "targetGroup");
            requireNonNull(healthCheck, "healthCheck");
        }

        @Override
        public String action() {
            return "ModifyTargetGroup";
        }
    }

    /** Sets these attributes and leaves the others alone. */
    record SetTargetGroupAttributes(Ref targetGroup, SortedMap<String, String> attributes) implements TargetGroupStep {
        public SetTargetGroupAttributes {
            requireNonNull(targetGroup, "targetGroup");
            attributes = SortedMaps.copyOf(attributes);
        }

        @Override
        public String action() {
            return "ModifyTargetGroupAttributes";
        }
    }

    record DeleteTargetGroup(Arn targetGroup) implements TargetGroupStep {
        public DeleteTargetGroup {
            requireNonNull(targetGroup, "targetGroup");
        }

        @Override
        public String action() {
            return "DeleteTargetGroup";
        }
    }

    /** Takes an ALB out of a target group that is going to be deleted. */
    record DeregisterLoadBalancer(Arn targetGroup, Target loadBalancer) implements TargetGroupStep {
        public DeregisterLoadBalancer {
            requireNonNull(targetGroup, "targetGroup");
            requireNonNull(loadBalancer, "loadBalancer");
        }

        @Override
        public String action() {
            return "DeregisterTargets";
        }
    }

    /** Makes an ALB the target of a group; one that is not ready for it yet asks for a later attempt. */
    record RegisterLoadBalancer(Ref targetGroup, Ref loadBalancer, int port) implements TargetGroupStep {
        public RegisterLoadBalancer {
            requireNonNull(targetGroup, "targetGroup");
            requireNonNull(loadBalancer, "loadBalancer");
        }

        @Override
        public String action() {
            return "RegisterTargets";
        }
    }
}
