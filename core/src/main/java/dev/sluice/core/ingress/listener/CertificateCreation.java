package dev.sluice.core.ingress.listener;

import static dev.sluice.core.annotation.ListenerAnnotations.ACM_PCA_ARN;
import static dev.sluice.core.annotation.ListenerAnnotations.CERTIFICATE_ARN;
import static dev.sluice.core.annotation.ListenerAnnotations.CREATE_ACM_CERTIFICATE;

import dev.sluice.core.annotation.Literals;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberTags;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.naming.ResourceNames;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The certificate that an Ingress asks for, for all its hosts. */
final class CertificateCreation {
    private final GroupBuild build;
    private final MemberTags tags;

    CertificateCreation(GroupBuild build, MemberTags tags) {
        this.build = build;
        this.tags = tags;
    }

    /** Absent if the Ingress doesn't ask, names certificates itself, or has no host, which is reported. */
    Optional<ManagedCertificate> create(MemberView member) {
        Optional<Said<Boolean>> written = member.annotated(CREATE_ACM_CERTIFICATE);
        written.ifPresent(this::doubt);
        Optional<Said<Boolean>> asked = written.filter(Said::value);
        boolean namesItself = member.annotated(CERTIFICATE_ARN)
                .filter(said -> !said.value().isEmpty())
                .isPresent();
        if (asked.isEmpty() || namesItself || !isEnabled(asked.get())) {
            return Optional.empty();
        }
        List<String> hosts =
                List.copyOf(MemberHosts.of(member.ingress()).fieldByHost().keySet());
        if (hosts.isEmpty()) {
            build.reject(
                    asked.get().source(),
                    ProblemCode.MISSING_FIELD,
                    "ingress " + member.key()
                            + " has create-acm-cert enabled but no hostnames defined in spec.rules[].host or"
                            + " spec.tls[].hosts — cannot create a certificate without at least one hostname");
            return Optional.empty();
        }
        return Optional.of(certificate(member, hosts, asked.get().source()));
    }

    private void doubt(Said<Boolean> said) {
        if (Literals.bool(said.source().value()).isEmpty()) {
            build.warn(said.source(), ProblemCode.INVALID_VALUE, "is neither true nor false, and counts as false");
        }
    }

    private boolean isEnabled(Said<Boolean> asked) {
        boolean enabled = build.settings().gates().isEnabled(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT);
        if (!enabled) {
            build.warn(
                    asked.source(),
                    ProblemCode.WITHOUT_EFFECT,
                    "certificates are requested only with --feature-gates=EnableCertificateManagement=true");
        }
        return enabled;
    }

    private ManagedCertificate certificate(MemberView member, List<String> hosts, Origin asked) {
        String authority = member.annotated(ACM_PCA_ARN)
                .map(Said::value)
                .filter(arn -> !arn.isEmpty())
                .orElse(build.settings().ingress().defaultPcaArn());
        String type = authority.isEmpty() ? "AMAZON_ISSUED" : "PRIVATE";
        String hash = ResourceNames.hash(member.key().toString()).substring(0, 8);
        String id = type.toLowerCase(Locale.ROOT) + "/" + hosts.getFirst().replace("*", "wildcard") + "-" + hash;
        return new ManagedCertificate(
                new ResourceId(ResourceType.CERTIFICATE, id),
                type,
                authority,
                hosts.getFirst(),
                hosts,
                "DNS",
                tags.ofCertificate(member),
                List.of(asked));
    }
}
