package dev.sluice.core.ingress.listener;

import dev.sluice.core.annotation.ListenerAnnotations;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the certificates in ACM for the hosts of an Ingress that names none itself. */
final class CertificateDiscovery {
    private final GroupBuild build;

    CertificateDiscovery(GroupBuild build) {
        this.build = build;
    }

    /** All certificates that serve one of the hosts, by ARN; each host without any is reported. */
    List<Ref> find(MemberView member) {
        MemberHosts hosts = MemberHosts.of(member.ingress());
        if (hosts.fieldByHost().isEmpty()) {
            return List.of();
        }
        return build.found(
                        Resolution.ask(build.facts()::issuedCertificates),
                        new Origin(member.subject(), ListenerAnnotations.CERTIFICATE_ARN.key(), ""))
                .map(certificates -> matching(member, hosts, certificates))
                .orElse(List.of());
    }

    private List<Ref> matching(MemberView member, MemberHosts hosts, List<AcmCertificate> certificates) {
        List<String> allowed = build.settings().ingress().allowedCertificateAuthorityArns();
        SortedSet<String> arns = new TreeSet<>();
        hosts.fieldByHost().forEach((host, field) -> {
            List<String> serving = certificates.stream()
                    .filter(certificate -> CertificateMatch.serves(certificate, host, allowed))
                    .map(certificate -> certificate.arn().value())
                    .toList();
            if (serving.isEmpty()) {
                build.problems()
                        .add(Problem.error(
                                        ProblemCode.AWS_RESOURCE_NOT_FOUND,
                                        member.subject(),
                                        field,
                                        host,
                                        "no certificate found for host: " + host)
                                .withHint(
                                        "issue one in ACM, or name one in alb.ingress.kubernetes.io/certificate-arn"));
            }
            arns.addAll(serving);
        });
        return arns.stream().<Ref>map(Ref.ExistingCertificate::new).toList();
    }
}
