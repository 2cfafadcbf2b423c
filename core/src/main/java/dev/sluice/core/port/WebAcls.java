package dev.sluice.core.port;

import dev.sluice.core.cloud.Arn;
import java.util.Optional;

/** WAFv2 web ACLs of load balancers. Conventions as in {@link LoadBalancers}. */
public interface WebAcls {
    /** The ARN of the regional web ACL with exactly this name. */
    Optional<String> findByName(String name);

    /** The ARN of the web ACL of this load balancer. */
    Optional<String> associated(Arn loadBalancer);

    void associate(Arn loadBalancer, String webAclArn);

    void disassociate(Arn loadBalancer);
}
