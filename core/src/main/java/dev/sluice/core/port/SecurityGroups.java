package dev.sluice.core.port;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** EC2: security groups of the controller's VPC. Conventions as in {@link LoadBalancers}. */
public interface SecurityGroups {
    /** Those of the VPC whose tags match. */
    List<VpcSecurityGroup> find(TagFilter tags);

    /** Those with these ids, in any VPC, in AWS's order; an unknown id fails with {@code InvalidGroup.NotFound}. */
    List<VpcSecurityGroup> describe(Collection<String> ids);

    /** Creates the group in the VPC with its tags, without rules of its own; answers its id. */
    String create(String name, String description, SortedMap<String, String> tags);

    void delete(String id);

    /** Adds inbound rules in one call. */
    void authorize(String id, List<IpPermission> permissions);

    /** Removes inbound rules in one call. */
    void revoke(String id, List<IpPermission> permissions);

    void addTags(String id, Map<String, String> tags);

    /** Removes tags that still have these values. */
    void removeTags(String id, Map<String, String> tags);
}
