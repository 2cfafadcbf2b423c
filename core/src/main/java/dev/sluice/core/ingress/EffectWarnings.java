package dev.sluice.core.ingress;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReview;
import dev.sluice.core.annotation.FrontendNlbAnnotations;
import dev.sluice.core.annotation.ListenerAnnotations;
import dev.sluice.core.annotation.LoadBalancerAnnotations;
import dev.sluice.core.ingress.loadbalancer.Alb;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;

/** Warns members of annotations that are valid by themselves and change nothing here. */
final class EffectWarnings {
    private static final List<Annotation<?>> OF_FRONTEND_NLB = List.of(
            FrontendNlbAnnotations.SCHEME,
            FrontendNlbAnnotations.SUBNETS,
            FrontendNlbAnnotations.SECURITY_GROUPS,
            FrontendNlbAnnotations.EIP_ALLOCATIONS,
            FrontendNlbAnnotations.ATTRIBUTES,
            FrontendNlbAnnotations.TAGS,
            FrontendNlbAnnotations.LISTENER_PORT_MAPPING,
            FrontendNlbAnnotations.HEALTH_CHECK_PORT,
            FrontendNlbAnnotations.HEALTH_CHECK_PROTOCOL,
            FrontendNlbAnnotations.HEALTH_CHECK_PATH,
            FrontendNlbAnnotations.HEALTH_CHECK_INTERVAL,
            FrontendNlbAnnotations.HEALTH_CHECK_TIMEOUT,
            FrontendNlbAnnotations.HEALTHY_THRESHOLD,
            FrontendNlbAnnotations.UNHEALTHY_THRESHOLD,
            FrontendNlbAnnotations.SUCCESS_CODES);

    private static final List<Annotation<?>> OF_MANAGED_GROUP =
            List.of(ListenerAnnotations.INBOUND_CIDRS, ListenerAnnotations.PREFIX_LISTS);

    private final GroupBuild build;
    private final Alb alb;

    EffectWarnings(GroupBuild build, Alb alb) {
        this.build = build;
        this.alb = alb;
    }

    void report() {
        boolean frontend = build.members().stream()
                .anyMatch(member -> member.annotated(FrontendNlbAnnotations.ENABLED)
                        .filter(said -> said.value())
                        .isPresent());
        for (MemberView member : build.members()) {
            build.problems().addAll(AnnotationReview.warnings(member.ingress()));
            if (!frontend) {
                warn(member, OF_FRONTEND_NLB, "enable-frontend-nlb is not true on any Ingress of the group");
            }
            if (!member.annotated(ListenerAnnotations.CREATE_ACM_CERTIFICATE)
                    .map(Said::value)
                    .orElse(false)) {
                warn(member, List.of(ListenerAnnotations.ACM_PCA_ARN), "create-acm-cert is not true");
            }
            reportAccess(member);
        }
    }

    private void reportAccess(MemberView member) {
        if (alb.managedGroup().isEmpty()) {
            warn(
                    member,
                    OF_MANAGED_GROUP,
                    "security-groups is set in the group, and those groups' rules are not managed");
            return;
        }
        warn(
                member,
                List.of(LoadBalancerAnnotations.MANAGE_BACKEND_RULES),
                "it counts only where security-groups is set in the group");
        if (!alb.loadBalancer().ipAddressType().startsWith("dualstack")) {
            member.annotated(ListenerAnnotations.INBOUND_CIDRS)
                    .filter(said -> said.value().stream().anyMatch(cidr -> cidr.contains(":")))
                    .ifPresent(said -> build.warn(
                            said.source(),
                            ProblemCode.WITHOUT_EFFECT,
                            "IPv6 CIDRs are left out, because the load balancer has IPv4 addresses only"));
        }
    }

    private void warn(MemberView member, List<Annotation<?>> annotations, String message) {
        for (Annotation<?> annotation : annotations) {
            member.annotations()
                    .source(annotation)
                    .ifPresent(source -> build.warn(Origin.of(source), ProblemCode.WITHOUT_EFFECT, message));
        }
    }
}
