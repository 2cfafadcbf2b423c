package dev.sluice.core.ingress;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReview;
import dev.sluice.core.annotation.FrontendNlbAnnotations;
import dev.sluice.core.annotation.ListenerAnnotations;
import dev.sluice.core.annotation.LoadBalancerAnnotations;
import dev.sluice.core.ingress.listener.GroupListener;
import dev.sluice.core.ingress.listener.GroupListeners;
import dev.sluice.core.ingress.loadbalancer.Alb;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Tells members about annotations that are right by themselves and change nothing here. */
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

    private static final List<Annotation<?>> OF_HTTPS = List.of(
            ListenerAnnotations.CERTIFICATE_ARN,
            ListenerAnnotations.SSL_POLICY,
            ListenerAnnotations.MUTUAL_AUTHENTICATION);

    private static final List<Annotation<?>> OF_MANAGED_GROUP =
            List.of(ListenerAnnotations.INBOUND_CIDRS, ListenerAnnotations.PREFIX_LISTS);

    private final GroupBuild build;
    private final GroupListeners listeners;
    private final Alb alb;

    EffectWarnings(GroupBuild build, GroupListeners listeners, Alb alb) {
        this.build = build;
        this.listeners = listeners;
        this.alb = alb;
    }

    void report() {
        boolean frontend = build.members().stream()
                .anyMatch(member -> member.annotated(FrontendNlbAnnotations.ENABLED)
                        .filter(said -> said.value())
                        .isPresent());
        for (int i = 0; i < build.members().size(); i++) {
            MemberView member = build.members().get(i);
            build.problems().addAll(AnnotationReview.warnings(member.ingress()));
            if (!frontend) {
                warn(member, OF_FRONTEND_NLB, "enable-frontend-nlb is not true on any Ingress of the group");
            }
            reportAccess(member);
            reportListeners(member, listeners.portsByMember().get(i));
        }
        reportUnservedListeners();
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

    private void reportListeners(MemberView member, SortedSet<Integer> ports) {
        boolean secure = ports.stream().anyMatch(this::isSecure);
        build.problems().addAll(RoutingEffects.warnings(member.ingress(), secure));
        if (!secure) {
            warn(member, OF_HTTPS, "this Ingress has no HTTPS listener");
        } else {
            reportUnknownPorts(member, ports);
        }
        reportAttributes(member, ports);
    }

    private boolean isSecure(int port) {
        GroupListener listener = listeners.byPort().get(port);
        return listener != null && listener.isSecure();
    }

    private void reportUnknownPorts(MemberView member, SortedSet<Integer> ports) {
        member.annotated(ListenerAnnotations.MUTUAL_AUTHENTICATION)
                .ifPresent(said -> said.value().stream()
                        .filter(entry -> !ports.contains(entry.port()) || !isSecure(entry.port()))
                        .forEach(entry -> build.warn(
                                said.source(),
                                ProblemCode.WITHOUT_EFFECT,
                                "this Ingress has no HTTPS listener on port " + entry.port())));
    }

    private void reportAttributes(MemberView member, SortedSet<Integer> ports) {
        String stem = ListenerAnnotations.ATTRIBUTES.entry().stem();
        Set<String> known = Set.copyOf(ports.stream()
                .flatMap(port -> Stream.ofNullable(listeners.byPort().get(port)))
                .map(listener -> stem + listener.protocol() + "-" + listener.port())
                .toList());
        member.ingress().meta().annotations().forEach((key, value) -> {
            if (key.startsWith(stem) && !known.contains(key)) {
                build.warn(
                        new Origin(member.subject(), key, value),
                        ProblemCode.WITHOUT_EFFECT,
                        "this Ingress has no such listener");
            }
        });
    }

    private void reportUnservedListeners() {
        for (GroupListener listener : listeners.byPort().values()) {
            if (listener.isSecure() && listener.certificates().isEmpty()) {
                build.warn(
                        new Origin(
                                listener.members().getFirst().subject(),
                                ListenerAnnotations.LISTEN_PORTS.key(),
                                Integer.toString(listener.port())),
                        ProblemCode.UNSERVED_HOST,
                        "no certificate is named and no host is there to find one for, and AWS refuses an HTTPS"
                                + " listener without one");
            }
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
