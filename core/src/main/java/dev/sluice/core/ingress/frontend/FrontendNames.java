package dev.sluice.core.ingress.frontend;

import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.ResourceNames;

/** Names of a frontend NLB and its target groups. */
final class FrontendNames {
    private static final String SUFFIX = "-nlb";
    private static final int ROOM_BEFORE_SUFFIX = 28;

    private FrontendNames() {}

    /** The ALB's name with a suffix; where the ALB has an empty one, from the group's id and a hash. */
    static String loadBalancer(GroupBuild build, LoadBalancer alb, String scheme) {
        String albName = alb.name();
        if (!albName.isEmpty()) {
            return albName.substring(0, Math.min(ROOM_BEFORE_SUFFIX, albName.length())) + SUFFIX;
        }
        StackId id = build.id();
        String hash = ResourceNames.hash(build.settings().identity().clusterName(), id.toString(), scheme);
        return id.isExplicit()
                ? "k8s-" + ResourceNames.sanitized(id.name(), 16) + "-" + hash.substring(0, 8) + SUFFIX
                : "k8s-" + ResourceNames.sanitized(id.namespace(), 8) + "-" + ResourceNames.sanitized(id.name(), 8)
                        + "-" + hash.substring(0, 6) + SUFFIX;
    }

    static String targetGroup(GroupBuild build, FrontendPort port) {
        String hash = ResourceNames.hash(
                build.settings().identity().clusterName(),
                build.id().toString(),
                Integer.toString(port.port()),
                "alb",
                "TCP",
                port.healthCheck().port().text(),
                port.healthCheck().protocol());
        return ResourceNames.ofStack(build.id(), hash);
    }
}
