package dev.sluice.core.observe;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.TrackingTags;
import java.util.SortedMap;

/** Which wanted load balancer one that exists belongs to, and whether it can become it. */
public final class LoadBalancerMatch {
    private LoadBalancerMatch() {}

    /** The identity that the tags of the stack's load balancer say; without the tag, one that no stack wants. */
    public static ResourceId idOf(StackId stack, SortedMap<String, String> tags) {
        String key = TrackingTags.of(stack, "").resourceKey();
        return new ResourceId(ResourceType.LOAD_BALANCER, tags.getOrDefault(key, ""));
    }

    /** AWS can change neither type nor scheme; the name is never compared. */
    public static boolean canBecome(ElbLoadBalancer found, LoadBalancer desired) {
        return found.type() == desired.type() && found.scheme().equals(desired.scheme());
    }
}
