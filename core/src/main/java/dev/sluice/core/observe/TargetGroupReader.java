package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.inventory.Details;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.Cloud;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Reads the details of target groups: attributes that the stack sets, and load balancers that are their targets. */
final class TargetGroupReader {
    private static final String LOAD_BALANCER_TARGETS = "alb";

    private final Cloud cloud;
    private final Details details;
    private final Reads reads;

    TargetGroupReader(Cloud cloud, Details details, Reads reads) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.details = requireNonNull(details, "details");
        this.reads = requireNonNull(reads, "reads");
    }

    List<ObservedTargetGroup> read(Stack desired, List<Tagged<ElbTargetGroup>> found) {
        return reads.each(found, group -> read(desired, group));
    }

    private ObservedTargetGroup read(Stack desired, Tagged<ElbTargetGroup> found) {
        ElbTargetGroup group = found.resource();
        SortedMap<String, String> attributes =
                details.attributes(group.arn(), attributesOf(desired, found), cloud.targetGroups()::attributes);
        return new ObservedTargetGroup(group, found.tags(), attributes, loadBalancersIn(group));
    }

    private static Map<String, String> attributesOf(Stack desired, Tagged<ElbTargetGroup> found) {
        String key = TrackingTags.of(desired.id(), "").resourceKey();
        String id = found.tags().getOrDefault(key, "");
        return desired.find(new ResourceId(ResourceType.TARGET_GROUP, id))
                .filter(TargetGroup.class::isInstance)
                .<Map<String, String>>map(wanted -> ((TargetGroup) wanted).attributes())
                .orElse(Map.of());
    }

    private List<Target> loadBalancersIn(ElbTargetGroup group) {
        if (!group.targetType().equals(LOAD_BALANCER_TARGETS)) {
            return List.of();
        }
        return cloud.targets().assuming("", "").health(group.arn()).stream()
                .filter(health -> !health.state().equals("draining"))
                .map(TargetHealth::target)
                .toList();
    }
}
