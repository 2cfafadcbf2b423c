package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.Certificates;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;

/** Finds the certificates that a stack has requested; looks at all tags, as ACM cannot search by tag. */
final class CertificateReader {
    private final Certificates certificates;
    private final ControllerSettings settings;
    private final Reads reads;

    CertificateReader(Certificates certificates, ControllerSettings settings, Reads reads) {
        this.certificates = requireNonNull(certificates, "certificates");
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
                        certificate -> new ObservedCertificate(certificate, certificates.tags(certificate.arn())))
                .stream()
                .filter(found -> filters.stream().anyMatch(filter -> filter.matches(found.tags())))
                .toList();
    }
}
