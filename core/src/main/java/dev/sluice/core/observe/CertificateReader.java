package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.Certificates;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Finds the certificates that a stack has requested; looks at all tags, as ACM cannot search by tag. */
final class CertificateReader {
    /** How long a certificate may take to be issued before a new one is tried. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Certificates certificates;
    private final Clock clock;
    private final ControllerSettings settings;
    private final Reads reads;

    CertificateReader(Certificates certificates, Clock clock, ControllerSettings settings, Reads reads) {
        this.certificates = requireNonNull(certificates, "certificates");
        this.clock = requireNonNull(clock, "clock");
        this.settings = requireNonNull(settings, "settings");
        this.reads = requireNonNull(reads, "reads");
    }

    List<ObservedCertificate> read(List<TagFilter> filters) {
        if (!settings.gates().isEnabled(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)) {
            return List.of();
        }
        return reads
                .each(
                        certificates.list(),
                        certificate -> new ObservedCertificate(
                                certificate, certificates.tags(certificate.arn()), overdue(certificate)))
                .stream()
                .filter(found -> filters.stream().anyMatch(filter -> filter.matches(found.tags())))
                .toList();
    }

    private boolean overdue(AcmCertificate certificate) {
        return !certificate.status().equals("ISSUED")
                && certificate
                        .createdAt()
                        .filter(created -> created.plus(PATIENCE).isBefore(clock.instant()))
                        .isPresent();
    }
}
