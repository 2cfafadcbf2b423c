package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.memory.ExpiringMap;
import dev.sluice.core.port.Certificates;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/** Finds the certificates that a stack has requested; looks at all tags, as ACM cannot search by tag. */
final class CertificateReader {
    /** How long a certificate may take to be issued before a new one is tried. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** ACM tells tags of one certificate in a call, and every stack asks for those of all; they are set at creation. */
    private static final Duration TAGS_LIFETIME = Duration.ofMinutes(1);

    private final Certificates certificates;
    private final Clock clock;
    private final ControllerSettings settings;
    private final Reads reads;
    private final ExpiringMap<Arn, SortedMap<String, String>> tags;

    CertificateReader(Certificates certificates, Clock clock, ControllerSettings settings, Reads reads) {
        this.certificates = requireNonNull(certificates, "certificates");
        this.clock = requireNonNull(clock, "clock");
        this.settings = requireNonNull(settings, "settings");
        this.reads = requireNonNull(reads, "reads");
        this.tags = new ExpiringMap<>(clock, TAGS_LIFETIME);
    }

    List<ObservedCertificate> read(List<TagFilter> filters) {
        if (!settings.gates().isEnabled(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)) {
            return List.of();
        }
        return reads
                .each(
                        certificates.list(),
                        certificate ->
                                new ObservedCertificate(certificate, tags(certificate.arn()), overdue(certificate)))
                .stream()
                .filter(found -> filters.stream().anyMatch(filter -> filter.matches(found.tags())))
                .toList();
    }

    private SortedMap<String, String> tags(Arn certificate) {
        return tags.find(certificate).orElseGet(() -> {
            SortedMap<String, String> found = certificates.tags(certificate);
            tags.put(certificate, found);
            return found;
        });
    }

    private boolean overdue(AcmCertificate certificate) {
        return !certificate.status().equals("ISSUED")
                && certificate
                        .createdAt()
                        .filter(created -> created.plus(PATIENCE).isBefore(clock.instant()))
                        .isPresent();
    }
}
