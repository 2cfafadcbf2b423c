package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Shield Advanced protection of a load balancer, wanted or unwanted. */
public record ShieldProtection(ResourceId id, boolean enabled, Ref loadBalancer, List<Origin> origins)
        implements Resource {
    /** Id of the one that an Ingress group's ALB may have. */
    public static final ResourceId ID = new ResourceId(ResourceType.SHIELD_PROTECTION, "LoadBalancer");

    public ShieldProtection {
        requireNonNull(id, "id");
        requireNonNull(loadBalancer, "loadBalancer");
        origins = List.copyOf(origins);
    }
}
