package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cluster.SortedMaps;
import java.util.SortedMap;

/**
 * A certificate of ACM with its key algorithm in ACM's words, and its tags. It tells the records that validate it
 * from {@code recordsKnown} on.
 */
public record CertificateRow(
        AcmCertificate certificate, String keyAlgorithm, Moment recordsKnown, SortedMap<String, String> tags) {
    public CertificateRow {
        requireNonNull(certificate, "certificate");
        requireNonNull(keyAlgorithm, "keyAlgorithm");
        requireNonNull(recordsKnown, "recordsKnown");
        tags = SortedMaps.copyOf(tags);
    }

    public String id() {
        return certificate.arn().value();
    }
}
