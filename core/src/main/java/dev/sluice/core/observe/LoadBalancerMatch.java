package dev.sluice.core.observe;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.naming.TrackingTags;
import java.util.SortedMap;

/** Which wanted load balancer one that exists belongs to, and whether it can become it. */
public final class LoadBalancerMatch {
    private LoadBalancerMatch() {}

    /** The identity that the load balancer's tags say; without the tag, one that no stack wants. */
    public static ResourceId idOf(SortedMap<String, String> tags) {
        return new ResourceId(ResourceType.LOAD_BALANCER, tags.getOrDefault(TrackingTags.INGRESS_RESOURCE, ""));
    }

    /** AWS can change neither type nor scheme; the name is never compared. */
    public static boolean canBecome(ElbLoadBalancer found, LoadBalancer desired) {
        return found.type() == desired.type() && found.scheme().equals(desired.scheme());
    }
}
