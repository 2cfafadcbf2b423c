package dev.sluice.core.ingress.listener;

import static dev.sluice.core.annotation.ListenerAnnotations.ATTRIBUTES;
import static dev.sluice.core.annotation.ListenerAnnotations.CERTIFICATE_ARN;
import static dev.sluice.core.annotation.ListenerAnnotations.LISTEN_PORTS;
import static dev.sluice.core.annotation.ListenerAnnotations.MUTUAL_AUTHENTICATION;
import static dev.sluice.core.annotation.ListenerAnnotations.SSL_POLICY;
import static dev.sluice.core.annotation.ListenerAnnotations.SSL_REDIRECT;
import static dev.sluice.core.annotation.LoadBalancerAnnotations.TAGS;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.ingress.member.ClassOrigins;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a member says on which ports it listens, and how. */
final class ListenerOrigins {
    private ListenerOrigins() {}

    /** The annotation, or the object as a whole where a default holds. */
    static Origin ofPorts(MemberView member) {
        return of(member, LISTEN_PORTS).orElseGet(() -> Origin.of(member.subject()));
    }

    /** The annotation, or what it would say where a default holds. */
    static Origin ofPort(MemberView member, String protocol, int port) {
        return of(member, LISTEN_PORTS)
                .orElseGet(() ->
                        new Origin(member.subject(), LISTEN_PORTS.key(), "[{\"" + protocol + "\": " + port + "}]"));
    }

    static Origin ofMutualAuthentication(MemberView member) {
        return of(member, MUTUAL_AUTHENTICATION).orElseGet(() -> Origin.of(member.subject()));
    }

    /** All annotations and fields, also those of the class, that shape this listener besides its port. */
    static List<Origin> ofDetails(MemberView member, GroupListener listener) {
        Annotation<?> attributes = ATTRIBUTES.named(listener.protocol() + "-" + listener.port());
        Stream<Annotation<?>> annotations = listener.isSecure()
                ? Stream.of(CERTIFICATE_ARN, SSL_POLICY, MUTUAL_AUTHENTICATION, attributes, TAGS)
                : Stream.of(SSL_REDIRECT, attributes, TAGS);
        Stream<Origin> annotated = annotations.flatMap(annotation -> of(member, annotation).stream());
        Stream<Origin> unmatched = member.ingress().defaultBackend().stream()
                .map(backend -> new Origin(member.subject(), "spec.defaultBackend", text(backend)));
        return Stream.of(annotated, unmatched, ClassOrigins.ofListener(member).stream())
                .flatMap(part -> part)
                .toList();
    }

    private static String text(IngressBackend backend) {
        return switch (backend) {
            case IngressBackend.ServiceBackend service ->
                service.name() + ":" + service.port().text();
            case IngressBackend.ResourceBackend resource -> "";
        };
    }

    private static Optional<Origin> of(MemberView member, Annotation<?> annotation) {
        return member.annotations().source(annotation).map(Origin::of);
    }
}
