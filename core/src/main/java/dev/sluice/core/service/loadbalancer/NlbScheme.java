package dev.sluice.core.service.loadbalancer;

import static dev.sluice.core.annotation.NlbAnnotations.INTERNAL;
import static dev.sluice.core.annotation.NlbAnnotations.SCHEME;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import java.util.List;
import java.util.Optional;

/** Whether a Service's load balancer can be reached from the internet. What there is stays as nobody says otherwise. */
final class NlbScheme {
    private static final String INTERNAL_SCHEME = "internal";
    private static final String INTERNET_FACING = "internet-facing";

    private NlbScheme() {}

    static String of(ServiceBuild build, Optional<ElbLoadBalancer> existing) {
        Optional<String> written = build.has(SCHEME)
                ? build.read(SCHEME)
                : build.read(INTERNAL).map(internal -> internal ? INTERNAL_SCHEME : INTERNET_FACING);
        Optional<String> kept =
                build.has(SCHEME) || build.has(INTERNAL) ? Optional.empty() : existing.map(ElbLoadBalancer::scheme);
        kept.filter(scheme -> !List.of(INTERNAL_SCHEME, INTERNET_FACING).contains(scheme))
                .ifPresent(scheme -> build.findings()
                        .reject(
                                build.field(SCHEME.key(), scheme),
                                ProblemCode.UNEXPECTED_AWS_RESOURCE,
                                "invalid load balancer scheme"));
        return written.or(() -> kept).orElse(build.settings().services().defaultScheme());
    }

    /** Whether what is written says no scheme, so that nothing can be wrong because of the scheme. */
    static boolean isUnknown(ServiceBuild build) {
        return build.has(SCHEME) ? build.isWrong(SCHEME) : build.isWrong(INTERNAL);
    }
}
