package dev.sluice.core.ingress;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.ListenerAnnotations;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.ingress.listener.GroupListener;
import dev.sluice.core.ingress.listener.GroupListeners;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Warns members of annotations that change nothing because of the ports they listen on. */
final class ListenerEffects {
    private static final List<Annotation<?>> OF_HTTPS = List.of(
            ListenerAnnotations.CERTIFICATE_ARN,
            ListenerAnnotations.SSL_POLICY,
            ListenerAnnotations.MUTUAL_AUTHENTICATION);

    private final GroupBuild build;
    private final ClusterView cluster;
    private final GroupListeners listeners;

    ListenerEffects(GroupBuild build, ClusterView cluster, GroupListeners listeners) {
        this.build = build;
        this.cluster = cluster;
        this.listeners = listeners;
    }

    /** @param sslRedirect the HTTPS port that all HTTP listeners redirect to */
    void report(OptionalInt sslRedirect) {
        for (int i = 0; i < build.members().size(); i++) {
            report(build.members().get(i), listeners.portsByMember().get(i), sslRedirect.isPresent());
        }
        reportListenersWithoutCertificate();
    }

    private void report(MemberView member, SortedSet<Integer> ports, boolean redirects) {
        boolean secure = ports.stream().anyMatch(this::isSecure);
        build.problems()
                .addAll(
                        secure
                                ? LoginEffects.onHttps(member.ingress(), cluster)
                                : LoginEffects.withoutHttps(member.ingress(), cluster));
        build.problems().addAll(RoutingEffects.warnings(member.ingress()));
        if (secure) {
            reportUnknownPorts(member, ports);
        } else {
            reportWithoutHttps(member, redirects);
        }
        reportAttributes(member, ports);
    }

    private boolean isSecure(int port) {
        GroupListener listener = listeners.byPort().get(port);
        return listener != null && listener.isSecure();
    }

    private void reportWithoutHttps(MemberView member, boolean redirects) {
        for (Annotation<?> annotation : OF_HTTPS) {
            member.annotations()
                    .source(annotation)
                    .ifPresent(source -> warn(Origin.of(source), "this Ingress has no HTTPS listener"));
        }
        List<String> hosts = member.ingress().tls().stream()
                .map(Ingress.Tls::hosts)
                .flatMap(List::stream)
                .toList();
        if (!member.ingress().tls().isEmpty()) {
            warn(
                    new Origin(member.subject(), "spec.tls", String.join(",", hosts)),
                    "this Ingress has no HTTPS listener, so everything is served in plain text");
        }
        if (redirects && member.ingress().pathBackends().findAny().isPresent()) {
            warn(
                    new Origin(member.subject(), "spec.rules", ""),
                    "this Ingress listens on HTTP only, where the group redirects everything to HTTPS");
        }
    }

    private void reportUnknownPorts(MemberView member, SortedSet<Integer> ports) {
        member.annotated(ListenerAnnotations.MUTUAL_AUTHENTICATION)
                .ifPresent(said -> said.value().stream()
                        .filter(entry -> !ports.contains(entry.port()) || !isSecure(entry.port()))
                        .forEach(entry ->
                                warn(said.source(), "this Ingress has no HTTPS listener on port " + entry.port())));
    }

    private void reportAttributes(MemberView member, SortedSet<Integer> ports) {
        String stem = ListenerAnnotations.ATTRIBUTES.entry().stem();
        Set<String> known = Set.copyOf(ports.stream()
                .flatMap(port -> Stream.ofNullable(listeners.byPort().get(port)))
                .map(listener -> stem + listener.protocol() + "-" + listener.port())
                .toList());
        member.ingress().meta().annotations().forEach((key, value) -> {
            if (key.startsWith(stem) && !known.contains(key)) {
                warn(new Origin(member.subject(), key, value), "this Ingress has no such listener");
            }
        });
    }

    private void reportListenersWithoutCertificate() {
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

    private void warn(Origin origin, String message) {
        build.warn(origin, ProblemCode.WITHOUT_EFFECT, message);
    }
}
