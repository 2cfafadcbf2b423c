package dev.sluice.core.service.loadbalancer;

import static dev.sluice.core.annotation.NlbAnnotations.ACCESS_LOG_BUCKET;
import static dev.sluice.core.annotation.NlbAnnotations.ACCESS_LOG_ENABLED;
import static dev.sluice.core.annotation.NlbAnnotations.ACCESS_LOG_PREFIX;
import static dev.sluice.core.annotation.NlbAnnotations.ATTRIBUTES;
import static dev.sluice.core.annotation.NlbAnnotations.CROSS_ZONE;

import dev.sluice.core.build.LoadBalancerLimits;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import java.util.SortedMap;
import java.util.TreeMap;

/** The attributes of a Service's load balancer. What annotations out of use say wins. */
final class NlbAttributes {
    private NlbAttributes() {}

    static SortedMap<String, String> of(ServiceBuild build) {
        SortedMap<String, String> attributes =
                new TreeMap<>(build.read(ATTRIBUTES).orElseGet(TreeMap::new));
        LoadBalancerLimits.ofNetworkAttributes(attributes)
                .ifPresent(message -> build.reject(ATTRIBUTES, ProblemCode.INVALID_VALUE, message));
        // To say that logging is off says nothing, as upstream has it.
        if (build.read(ACCESS_LOG_ENABLED).orElse(false)) {
            attributes.put("access_logs.s3.enabled", "true");
            build.read(ACCESS_LOG_BUCKET).ifPresent(bucket -> attributes.put("access_logs.s3.bucket", bucket));
            build.read(ACCESS_LOG_PREFIX).ifPresent(prefix -> attributes.put("access_logs.s3.prefix", prefix));
        }
        build.read(CROSS_ZONE)
                .ifPresent(enabled -> attributes.put("load_balancing.cross_zone.enabled", Boolean.toString(enabled)));
        return attributes;
    }
}
