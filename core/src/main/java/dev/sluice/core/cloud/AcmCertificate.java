package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate of ACM. {@code type} is {@code AMAZON_ISSUED}, {@code IMPORTED} or {@code PRIVATE};
 * {@code certificateAuthorityArn} is empty without one; validation records are there for DNS-validated ones only.
 */
public record AcmCertificate(
        Arn arn,
        String domainName,
        List<String> subjectAlternativeNames,
        String type,
        String status,
        String certificateAuthorityArn,
        Optional<Instant> createdAt,
        List<ValidationRecord> validationRecords) {
    public AcmCertificate {
        requireNonNull(arn, "arn");
        requireNonNull(domainName, "domainName");
        subjectAlternativeNames = List.copyOf(subjectAlternativeNames);
        requireNonNull(type, "type");
        requireNonNull(status, "status");
        requireNonNull(certificateAuthorityArn, "certificateAuthorityArn");
        requireNonNull(createdAt, "createdAt");
        validationRecords = List.copyOf(validationRecords);
    }

    /** The DNS record that proves control over a domain; absent until ACM has made it. */
    public record ValidationRecord(String domainName, Optional<DnsRecord> record) {
        public ValidationRecord {
            requireNonNull(domainName, "domainName");
            requireNonNull(record, "record");
        }
    }
}
