package dev.sluice.core.port;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Elastic Load Balancing v2: target groups. Conventions as in {@link LoadBalancers}. */
public interface TargetGroups {
    /** All target groups of the account and region, in AWS's order. */
    List<ElbTargetGroup> list();

    /** Those with these ARNs; an unknown one fails the call. Batches by itself at AWS's limit. */
    List<ElbTargetGroup> describe(Collection<Arn> arns);

    /** The one with this name; an unknown name fails with {@code TargetGroupNotFound}. */
    List<ElbTargetGroup> describeByName(String name);

    /** Creates the target group in this VPC with its tags and health check; attributes are not part of it. */
    ElbTargetGroup create(TargetGroup desired, String vpcId, SortedMap<String, String> tags);

    /** Sets the whole health check. */
    void modifyHealthCheck(Arn arn, HealthCheck healthCheck);

    void delete(Arn arn);

    SortedMap<String, String> attributes(Arn arn);

    /** Sets these attributes and leaves the others alone. */
    void modifyAttributes(Arn arn, Map<String, String> attributes);
}
