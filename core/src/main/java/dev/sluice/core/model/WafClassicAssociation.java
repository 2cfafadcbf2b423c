package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A WAF classic web ACL on a load balancer; an empty id detaches whatever is there. */
public record WafClassicAssociation(ResourceId id, String webAclId, Ref loadBalancer, List<Origin> origins)
        implements Resource {
    /** Id of the one that an Ingress group's ALB may have. */
    public static final ResourceId ID = new ResourceId(ResourceType.WAF_CLASSIC_ASSOCIATION, "LoadBalancer");

    public WafClassicAssociation {
        requireNonNull(id, "id");
        requireNonNull(webAclId, "webAclId");
        requireNonNull(loadBalancer, "loadBalancer");
        origins = List.copyOf(origins);
    }
}
