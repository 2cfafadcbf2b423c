package dev.sluice.core.apply;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cloud.HostedZone;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.plan.CertificateStep;
import dev.sluice.core.port.Certificates;
import dev.sluice.core.port.DnsZones;
import dev.sluice.core.port.PortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** Runs the steps of certificates: ACM for themselves, Route 53 for the records that validate them. */
final class CertificateWork {
    private static final Duration ISSUE_PAUSE = Duration.ofSeconds(60);

    private final Tools tools;
    private final Certificates certificates;
    private final DnsZones zones;

    CertificateWork(Tools tools) {
        this.tools = tools;
        this.certificates = tools.cloud().certificates();
        this.zones = tools.cloud().dnsZones();
    }

    void run(CertificateStep step) {
        switch (step) {
            case CertificateStep.RequestCertificate request -> request(request.desired(), request.tags());
            case CertificateStep.AwaitIssued await -> awaitIssued(tools.run().arn(await.certificate()));
            case CertificateStep.DeleteCertificate delete ->
                tools.retries()
                        .run(Patience.CERTIFICATE_DELETION, () -> delete(delete.certificate(), delete.amazonIssued()));
        }
    }

    private void request(ManagedCertificate desired, SortedMap<String, String> tags) {
        boolean amazonIssued = desired.certificateAuthorityArn().isEmpty();
        if (amazonIssued) {
            checkZones(desired);
        }
        Arn arn = requested(desired, tags);
        tools.run().made(desired.id(), arn.value());
        if (amazonIssued) {
            tools.retries()
                    .call(Patience.VALIDATION_RECORDS, () -> records(arn))
                    .forEach(this::createRecord);
        }
    }

    private Arn requested(ManagedCertificate desired, SortedMap<String, String> tags) {
        try {
            return certificates.request(desired, tags);
        } catch (PortException e) {
            if (!e.code().startsWith("LimitExceeded")) {
                throw e;
            }
            throw new PortException(
                    e.kind(),
                    e.action(),
                    e.code(),
                    "ACM certificate request failed: too many Subject Alternative Names (SANs): " + e.getMessage(),
                    e);
        }
    }

    /** Refuses a request that could never be validated, for lack of a hosted zone. */
    private void checkZones(ManagedCertificate desired) {
        List<String> domains = new ArrayList<>(List.of(desired.domainName()));
        domains.addAll(desired.subjectAlternativeNames());
        List<HostedZone> known = zones.list();
        for (String domain : domains) {
            if (zoneOf(domain, known).isEmpty()) {
                throw new PortException(
                        PortException.Kind.INVALID,
                        "ListHostedZones",
                        "NoHostedZone",
                        "pre-check failed for domain \"" + domain + "\": no hosted zone found for validation records");
            }
        }
    }

    private List<DnsRecord> records(Arn arn) {
        AcmCertificate certificate = certificates.describe(arn);
        List<DnsRecord> records = certificate.validationRecords().stream()
                .flatMap(validation -> validation.record().stream())
                .distinct()
                .toList();
        boolean complete = !certificate.validationRecords().isEmpty()
                && certificate.validationRecords().stream()
                        .allMatch(validation -> validation.record().isPresent());
        if (!complete) {
            throw new PortException(
                    PortException.Kind.UNAVAILABLE,
                    "DescribeCertificate",
                    Patience.VALIDATION_RECORDS.retriedCode(),
                    "no validation records found");
        }
        return records;
    }

    private void createRecord(DnsRecord record) {
        try {
            zoneOf(record.name(), zones.list()).ifPresent(zone -> zones.createRecord(zone.id(), record));
        } catch (PortException e) {
            if (!says(e, "exist")) {
                throw e;
            }
        }
    }

    private void awaitIssued(Arn arn) {
        AcmCertificate certificate = certificates.describe(arn);
        if (!certificate.status().equals("ISSUED")) {
            throw new Postponed(ISSUE_PAUSE, "certificate " + arn + " is not issued yet: " + certificate.status());
        }
    }

    private void delete(Arn arn, boolean amazonIssued) {
        if (amazonIssued) {
            certificates.describe(arn).validationRecords().stream()
                    .flatMap(validation -> validation.record().stream())
                    .distinct()
                    .forEach(this::deleteRecord);
        }
        Gone.unlessThere(() -> certificates.delete(arn));
    }

    private void deleteRecord(DnsRecord record) {
        try {
            zoneOf(record.name(), zones.list()).ifPresent(zone -> zones.deleteRecord(zone.id(), record));
        } catch (PortException e) {
            if (!says(e, "not found") && !says(e, "do not match the current values")) {
                throw e;
            }
        }
    }

    private static boolean says(PortException failure, String text) {
        return String.valueOf(failure.getMessage()).contains(text);
    }

    /** The zone with the longest name that the domain ends in, label by label. */
    private static Optional<HostedZone> zoneOf(String domain, List<HostedZone> zones) {
        String name = "." + plain(domain);
        return zones.stream()
                .filter(zone -> name.endsWith("." + plain(zone.name())))
                .max(Comparator.comparingInt(zone -> plain(zone.name()).length()));
    }

    private static String plain(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
