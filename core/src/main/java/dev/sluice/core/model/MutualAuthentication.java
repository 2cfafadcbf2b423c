package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How an HTTPS listener asks clients for certificates; every part but the mode may be absent, which differs from empty.
 */
public record MutualAuthentication(
        String mode,
        Optional<String> trustStoreArn,
        Optional<Boolean> ignoreClientCertificateExpiry,
        Optional<String> advertiseTrustStoreCaNames) {
    public MutualAuthentication {
        requireNonNull(mode, "mode");
        requireNonNull(trustStoreArn, "trustStoreArn");
        requireNonNull(ignoreClientCertificateExpiry, "ignoreClientCertificateExpiry");
        requireNonNull(advertiseTrustStoreCaNames, "advertiseTrustStoreCaNames");
    }
}
