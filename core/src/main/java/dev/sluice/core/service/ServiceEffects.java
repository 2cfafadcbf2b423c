package dev.sluice.core.service;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationFamily;
import dev.sluice.core.annotation.AnnotationReview;
import dev.sluice.core.annotation.NlbAnnotations;
import dev.sluice.core.annotation.NlbTrafficAnnotations;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Stack;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.service.loadbalancer.Nlb;
import dev.sluice.core.service.loadbalancer.TargetAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells about annotations that are right by themselves and change nothing here. */
final class ServiceEffects {
    private static final List<Annotation<?>> OF_ACCESS =
            List.of(NlbAnnotations.SOURCE_RANGES, NlbAnnotations.PREFIX_LISTS, NlbAnnotations.ICMP_PATH_MTU);
    private static final List<Annotation<?>> OF_GROUPS =
            List.of(NlbAnnotations.SECURITY_GROUPS, NlbAnnotations.PREFIX_LISTS, NlbAnnotations.ICMP_PATH_MTU);

    private final ServiceBuild build;
    private final Nlb nlb;
    private final Stack stack;

    ServiceEffects(ServiceBuild build, Nlb nlb, Stack stack) {
        this.build = build;
        this.nlb = nlb;
        this.stack = stack;
    }

    void report() {
        AnnotationReview.ofLoadBalancer(build.service()).forEach(build::report);
        reportOwnership();
        reportAccess();
        new TrafficEffects(build, nlb, stack).report();
        reportStrangers(NlbTrafficAnnotations.LISTENER_ATTRIBUTES);
        reportStrangers(NlbTrafficAnnotations.ACTIONS);
    }

    private void reportOwnership() {
        if (build.has(NlbAnnotations.SCHEME)) {
            build.warnWithoutEffect(NlbAnnotations.INTERNAL, NlbAnnotations.SCHEME.key() + " is set");
        }
        if (build.service().spec().loadBalancerClass().isPresent()
                && !build.read(NlbAnnotations.TYPE).equals(Optional.of("nlb-ip"))) {
            build.warnWithoutEffect(NlbAnnotations.TYPE, "spec.loadBalancerClass decides");
        }
        if (!build.read(NlbAnnotations.ACCESS_LOG_ENABLED).orElse(false)) {
            for (Annotation<?> log : List.of(NlbAnnotations.ACCESS_LOG_BUCKET, NlbAnnotations.ACCESS_LOG_PREFIX)) {
                build.warnWithoutEffect(log, NlbAnnotations.ACCESS_LOG_ENABLED.key() + " is not true");
            }
        }
    }

    private void reportAccess() {
        if (nlb.managedGroup().isPresent()) {
            build.warnWithoutEffect(
                    NlbAnnotations.MANAGE_BACKEND_RULES,
                    "it counts only where the controller does not manage the load balancer's security group");
            build.read(NlbAnnotations.ICMP_PATH_MTU)
                    .filter(text -> !text.equals("on"))
                    .ifPresent(text -> build.warnWithoutEffect(NlbAnnotations.ICMP_PATH_MTU, "only on has an effect"));
        } else if (nlb.access() instanceof TargetAccess.ByAddress) {
            OF_GROUPS.forEach(
                    annotation -> build.warnWithoutEffect(annotation, "the load balancer has no security groups"));
        } else {
            OF_ACCESS.forEach(annotation -> build.warnWithoutEffect(
                    annotation,
                    NlbAnnotations.SECURITY_GROUPS.key() + " is set, and those groups' rules are not managed"));
        }
        if (!build.service().spec().loadBalancerSourceRanges().isEmpty()) {
            build.warnWithoutEffect(NlbAnnotations.SOURCE_RANGES, "spec.loadBalancerSourceRanges is set");
        }
    }

    /** Keys of a family that no listener has. */
    private void reportStrangers(AnnotationFamily<?> family) {
        Set<String> known = new TreeSet<>();
        stack.all(Listener.class).forEach(listener -> known.add(listener.protocol() + "-" + listener.port()));
        String stem = family.entry().stem();
        build.service().meta().annotations().forEach((key, value) -> {
            if (key.startsWith(stem) && !known.contains(key.substring(stem.length()))) {
                build.findings()
                        .warn(
                                new Origin(build.subject(), key, value),
                                ProblemCode.WITHOUT_EFFECT,
                                "there is no such listener; there are " + String.join(", ", known));
            }
        });
    }
}
