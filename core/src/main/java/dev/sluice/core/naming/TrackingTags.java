package dev.sluice.core.naming;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.StackId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tags that tell which stack of which cluster owns a resource. {@code prefix} names the controller:
 * {@code ingress.k8s.aws}, {@code service.k8s.aws} or a Gateway's.
 */
public record TrackingTags(String prefix, String clusterName) {
    public static final String CLUSTER = "elbv2.k8s.aws/cluster";
    /** The tag that upstream's first version used instead of {@link #CLUSTER}. */
    public static final String LEGACY_CLUSTER = "ingress.k8s.aws/cluster";

    /** The tag that names a resource which belongs to a whole cluster and to none of its stacks. */
    public static final String CLUSTER_RESOURCE = "elbv2.k8s.aws/resource";

    public static final String INGRESS_PREFIX = StackId.Kind.INGRESS.trackingPrefix();
    /** {@link #stackKey} of Ingresses, in whatever cluster. */
    public static final String INGRESS_STACK = INGRESS_PREFIX + "/stack";
    /** {@link #resourceKey} of Ingresses, in whatever cluster. */
    public static final String INGRESS_RESOURCE = INGRESS_PREFIX + "/resource";

    /** The prefixes of all controllers that track resources this way. */
    static final Set<String> PREFIXES =
            Set.of(INGRESS_PREFIX, StackId.Kind.SERVICE.trackingPrefix(), "gateway.k8s.aws.alb", "gateway.k8s.aws.nlb");

    public TrackingTags {
        requireNonNull(prefix, "prefix");
        requireNonNull(clusterName, "clusterName");
    }

    public static TrackingTags ingress(String clusterName) {
        return new TrackingTags(INGRESS_PREFIX, clusterName);
    }

    /** Those of the stack's kind. */
    public static TrackingTags of(StackId stack, String clusterName) {
        return new TrackingTags(stack.kind().trackingPrefix(), clusterName);
    }

    public String stackKey() {
        return prefix + "/stack";
    }

    public String resourceKey() {
        return prefix + "/resource";
    }

    /** The keys by which resources are tracked, whatever they were made for: nobody may give them another value. */
    public static SortedSet<String> reservedKeys() {
        SortedSet<String> keys = new TreeSet<>(Set.of(CLUSTER, CLUSTER_RESOURCE));
        for (String prefix : PREFIXES) {
            TrackingTags tags = new TrackingTags(prefix, "");
            keys.add(tags.stackKey());
            keys.add(tags.resourceKey());
        }
        return Collections.unmodifiableSortedSet(keys);
    }

    /** The tags that every resource of the stack carries. */
    public SortedMap<String, String> ofStack(StackId stack) {
        return SortedMaps.copyOf(Map.of(CLUSTER, clusterName, stackKey(), stack.toString()));
    }

    /** All tags of one resource: tracking tags win over the model's. */
    public SortedMap<String, String> ofResource(StackId stack, ResourceId resource, Map<String, String> modelTags) {
        SortedMap<String, String> tags = new TreeMap<>(modelTags);
        tags.putAll(ofStack(stack));
        tags.put(resourceKey(), resource.id());
        return SortedMaps.copyOf(tags);
    }

    /** The filters by which a stack's resources are found: today's tags, and those of upstream's first version. */
    public List<TagFilter> filters(StackId stack) {
        return List.of(
                TagFilter.of(ofStack(stack)),
                TagFilter.of(Map.of(LEGACY_CLUSTER, clusterName, stackKey(), stack.toString())));
    }

    /** Keys of upstream's first version, which are never changed, so that a downgrade stays possible. */
    public Set<String> legacyKeys() {
        return Set.of(
                "kubernetes.io/cluster/" + clusterName,
                "kubernetes.io/cluster-name",
                "kubernetes.io/namespace",
                "kubernetes.io/ingress-name",
                "kubernetes.io/service-name",
                "kubernetes.io/service-port",
                LEGACY_CLUSTER);
    }
}
