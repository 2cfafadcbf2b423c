package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

/** The web ACL (its ARN, or in WAF classic its id) of a load balancer. */
public record AssociationRow(String resource, String webAcl) {
    public AssociationRow {
        requireNonNull(resource, "resource");
        requireNonNull(webAcl, "webAcl");
    }
}
