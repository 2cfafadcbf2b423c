package dev.sluice.core.service.targetgroup;

import static dev.sluice.core.annotation.NlbTrafficAnnotations.TARGET_TYPE;

import dev.sluice.core.annotation.NlbAnnotations;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.targetgroup.TargetPorts;

/**
 * Whether targets are pods or nodes.
 *
 * @param refused whether that can't be, which has been reported, so that nothing else is reported because of it
 */
record NlbTargetType(boolean ip, boolean refused) {
    private static final String IP = "ip";
    private static final String FORMER_WAY = "nlb-ip";

    static NlbTargetType of(ServiceBuild build, NlbBackend backend) {
        String wanted =
                build.read(TARGET_TYPE).orElse(build.settings().services().defaultTargetType());
        boolean ip = wanted.equals(IP);
        if (ip && !build.gate(FeatureGate.ENABLE_IP_TARGET_TYPE)) {
            build.findings()
                    .reject(
                            source(build, wanted),
                            ProblemCode.UNSUPPORTED,
                            "unsupported targetType: ip when EnableIPTargetType is false");
            return new NlbTargetType(true, true);
        }
        if (ip || build.read(NlbAnnotations.TYPE).orElse("").equals(FORMER_WAY)) {
            return new NlbTargetType(true, false);
        }
        return nodes(build, backend, wanted);
    }

    private static NlbTargetType nodes(ServiceBuild build, NlbBackend backend, String wanted) {
        Service.Spec spec = backend.service().spec();
        if (backend.hasClusterAddressOnly()) {
            build.findings()
                    .reject(
                            source(build, wanted),
                            ProblemCode.UNSUPPORTED,
                            "unsupported service type \"" + spec.type() + "\" for load balancer target type \"" + wanted
                                    + "\"" + whose(build, backend));
            return new NlbTargetType(false, true);
        }
        if (backend.port().nodePort() == 0 && !spec.allocateLoadBalancerNodePorts()) {
            build.findings()
                    .reject(
                            source(build, wanted),
                            ProblemCode.UNSUPPORTED,
                            "unable to support instance target type with an unallocated NodePort"
                                    + whose(build, backend));
            return new NlbTargetType(false, true);
        }
        return new NlbTargetType(false, false);
    }

    private static String whose(ServiceBuild build, NlbBackend backend) {
        return backend.service().key().equals(build.key())
                ? ""
                : ", service: " + backend.service().key();
    }

    /** The annotation, or the flag that speaks in its place. */
    private static Origin source(ServiceBuild build, String wanted) {
        return build.has(TARGET_TYPE)
                ? build.origin(TARGET_TYPE)
                : new Origin(build.subject(), "--default-target-type", wanted);
    }

    /** Where targets are reached. */
    TargetPorts ports() {
        return ip ? TargetPorts.OF_PODS : TargetPorts.OF_NODES;
    }

    /** AWS's word. */
    String apiName() {
        return ip ? IP : "instance";
    }
}
