package dev.sluice.core.ingress.listener;

import static dev.sluice.core.annotation.ListenerAnnotations.CERTIFICATE_ARN;
import static dev.sluice.core.annotation.ListenerAnnotations.SSL_POLICY;

import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberTags;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Ref;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads what each member wants of listeners. */
final class MemberListenersReader {
    private final GroupBuild build;
    private final MemberTags tags;

    MemberListenersReader(GroupBuild build, MemberTags tags) {
        this.build = build;
        this.tags = tags;
    }

    MemberListeners read(MemberView member) {
        Optional<ManagedCertificate> requested = new CertificateCreation(build, tags).create(member);
        List<Ref> explicit = explicitCertificates(member, requested);
        InboundReader inbound = new InboundReader(build);
        SortedMap<Integer, String> protocols = new ListenPorts(build).read(member, explicit);
        boolean discovers = explicit.isEmpty() && protocols.containsValue(Protocols.HTTPS);
        return new MemberListeners(
                member,
                protocols,
                discovers ? new CertificateDiscovery(build).find(member) : explicit,
                requested,
                inbound.cidrs(member),
                inbound.prefixLists(member),
                member.textOfClass("sslPolicy", spec -> spec.sslPolicy()).or(() -> member.annotated(SSL_POLICY)),
                new MutualAuthenticationReader(build).read(member));
    }

    /** The class's before the Ingress's before the one that is requested for it. */
    private static List<Ref> explicitCertificates(MemberView member, Optional<ManagedCertificate> requested) {
        return member.listOfClass("certificateArn", spec -> spec.certificateArn())
                .or(() -> member.annotated(CERTIFICATE_ARN)
                        .filter(said -> !said.value().isEmpty()))
                .map(said -> said.value().stream()
                        .<Ref>map(Ref.ExistingCertificate::new)
                        .toList())
                .or(() -> requested.map(certificate -> List.of(Ref.to(certificate.id()))))
                .orElse(List.of());
    }
}
