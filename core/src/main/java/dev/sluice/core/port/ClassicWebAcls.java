package dev.sluice.core.port;

import dev.sluice.core.cloud.Arn;
import java.util.Optional;

/** WAF classic (regional) web ACLs of load balancers. Conventions as in {@link LoadBalancers}. */
public interface ClassicWebAcls {
    /** The id of the web ACL of this load balancer. */
    Optional<String> associated(Arn loadBalancer);

    void associate(Arn loadBalancer, String webAclId);

    void disassociate(Arn loadBalancer);
}
