package dev.sluice.core.facts;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.Certificates;
import java.util.List;
import java.util.Map;

/** The issued certificates of ACM with their domains, as certificate discovery asks for them. */
final class CertificateFacts {
    /** All groups share one list. */
    private static final String ALL = "ISSUED";

    private final Certificates certificates;
    private final FactCache cache;
    private final Managed managed;

    /** What becomes of certificates that a controller requested for a stack. */
    enum Managed {
        LISTED,
        LEFT_OUT
    }

    CertificateFacts(Certificates certificates, FactCache cache, Managed managed) {
        this.certificates = requireNonNull(certificates, "certificates");
        this.cache = requireNonNull(cache, "cache");
        this.managed = requireNonNull(managed, "managed");
    }

    List<AcmCertificate> issued() {
        cache.certificateLoading.lock();
        try {
            List<Arn> arns = cache.certificateLists.find(ALL).orElseGet(this::list);
            return arns.stream().map(this::describe).toList();
        } finally {
            cache.certificateLoading.unlock();
        }
    }

    private List<Arn> list() {
        List<Arn> arns = certificates.listIssued();
        if (managed == Managed.LEFT_OUT) {
            arns = arns.stream()
                    .filter(arn -> !isManaged(certificates.tags(arn)))
                    .toList();
        }
        cache.certificateLists.put(ALL, arns);
        return arns;
    }

    /** Any values: another cluster's certificates are no choice for this one either. */
    private static boolean isManaged(Map<String, String> tags) {
        return tags.containsKey(TrackingTags.CLUSTER) && tags.containsKey(TrackingTags.INGRESS_STACK);
    }

    private AcmCertificate describe(Arn arn) {
        return cache.issuedCertificates
                .find(arn)
                .or(() -> cache.importedCertificates.find(arn))
                .orElseGet(() -> remembered(certificates.describe(arn)));
    }

    /** Certificates of a type that isn't known are described each time. */
    private AcmCertificate remembered(AcmCertificate certificate) {
        switch (certificate.type()) {
            case "IMPORTED" -> cache.importedCertificates.put(certificate.arn(), certificate);
            case "AMAZON_ISSUED", "PRIVATE" -> cache.issuedCertificates.put(certificate.arn(), certificate);
            default -> {}
        }
        return certificate;
    }
}
