package dev.sluice.core.facts;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.SecurityGroups;
import java.util.Map;
import java.util.Optional;

/** Finds the shared backend security group by its tags, never by its name; the first hit counts. */
public final class TaggedSecurityGroup implements SharedSecurityGroup {
    /** The tag whose value {@code backend-sg} marks the group. */
    private static final String RESOURCE_TAG = "elbv2.k8s.aws/resource";

    private final SecurityGroups securityGroups;
    private final String clusterName;

    public TaggedSecurityGroup(SecurityGroups securityGroups, String clusterName) {
        this.securityGroups = requireNonNull(securityGroups, "securityGroups");
        this.clusterName = requireNonNull(clusterName, "clusterName");
    }

    @Override
    public Optional<String> find() {
        TagFilter tags = TagFilter.of(
                Map.of(TrackingTags.CLUSTER, clusterName, RESOURCE_TAG, ResourceId.BACKEND_SECURITY_GROUP.id()));
        return securityGroups.find(tags).stream().map(VpcSecurityGroup::id).findFirst();
    }
}
