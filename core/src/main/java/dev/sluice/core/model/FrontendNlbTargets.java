package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Which of the frontend NLB's target groups have the ALB as their target; always part of an Ingress stack. */
public record FrontendNlbTargets(ResourceId id, List<Entry> entries, List<Origin> origins) implements Resource {
    public static final ResourceId ID = new ResourceId(ResourceType.FRONTEND_NLB_TARGETS, "FrontendNLBTargetGroup");

    public FrontendNlbTargets {
        requireNonNull(id, "id");
        entries = List.copyOf(entries);
        origins = List.copyOf(origins);
    }

    public static FrontendNlbTargets none() {
        return new FrontendNlbTargets(ID, List.of(), List.of());
    }

    /** The ALB at {@code targetPort} serves the NLB's {@code port} through the named target group. */
    public record Entry(String targetGroupName, Ref targetGroup, int port, Ref loadBalancer, int targetPort) {
        public Entry {
            requireNonNull(targetGroupName, "targetGroupName");
            requireNonNull(targetGroup, "targetGroup");
            requireNonNull(loadBalancer, "loadBalancer");
        }
    }
}
