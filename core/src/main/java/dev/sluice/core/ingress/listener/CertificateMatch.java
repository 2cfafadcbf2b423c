package dev.sluice.core.ingress.listener;

import dev.sluice.core.cloud.AcmCertificate;
import java.util.List;

/** Which hosts a certificate serves. */
public final class CertificateMatch {
    private static final String WILDCARD = "*.";

    private CertificateMatch() {}

    /**
     * Whether the certificate may be used and one of its domains covers the host.
     *
     * @param allowedAuthorities ARNs of certificate authorities; empty allows all, Amazon's own included
     */
    public static boolean serves(AcmCertificate certificate, String host, List<String> allowedAuthorities) {
        return (allowedAuthorities.isEmpty() || allowedAuthorities.contains(certificate.certificateAuthorityArn()))
                && certificate.subjectAlternativeNames().stream().anyMatch(domain -> covers(domain, host));
    }

    /** A wildcard stands for exactly one label. Case counts, as it does upstream. */
    private static boolean covers(String domain, String host) {
        if (!domain.startsWith(WILDCARD)) {
            return domain.equals(host);
        }
        int dot = host.indexOf('.');
        return dot >= 0 && host.substring(dot).equals(domain.substring(1));
    }
}
