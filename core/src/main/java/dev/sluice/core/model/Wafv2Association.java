package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A WAFv2 web ACL on a load balancer; an empty ARN detaches whatever is there. */
public record Wafv2Association(ResourceId id, String webAclArn, Ref loadBalancer, List<Origin> origins)
        implements Resource {
    /** Id of the one that an Ingress group's ALB may have. */
    public static final ResourceId ID = new ResourceId(ResourceType.WAFV2_ASSOCIATION, "LoadBalancer");

    public Wafv2Association {
        requireNonNull(id, "id");
        requireNonNull(webAclArn, "webAclArn");
        requireNonNull(loadBalancer, "loadBalancer");
        origins = List.copyOf(origins);
    }
}
