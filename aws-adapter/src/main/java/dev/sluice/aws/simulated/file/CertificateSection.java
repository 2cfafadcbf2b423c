package dev.sluice.aws.simulated.file;

import dev.sluice.aws.simulated.world.CertificateRow;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.HostedZoneRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.AcmCertificate.ValidationRecord;
import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cloud.HostedZone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Certificates of ACM, and the hosted zones of Route 53 that validate them. */
final class CertificateSection {
    private static final String KEY = "RSA_2048";

    private CertificateSection() {}

    static void read(NodeReader file, Draft draft) {
        for (NodeReader node : file.list("certificates")) {
            draft.put(
                    Tables.CERTIFICATES,
                    new CertificateRow(
                            certificate(node),
                            node.text("keyAlgorithm", KEY),
                            Moments.read(node, "recordsKnown", "DescribeCertificate"),
                            node.map("tags")));
        }
        for (NodeReader zone : file.list("hostedZones")) {
            draft.put(
                    Tables.HOSTED_ZONES,
                    new HostedZoneRow(
                            new HostedZone(zone.text("id"), zone.text("name")),
                            zone.list("records").stream()
                                    .map(CertificateSection::dnsRecord)
                                    .toList()));
        }
    }

    private static AcmCertificate certificate(NodeReader node) {
        String domain = node.text("domainName");
        return new AcmCertificate(
                node.arn("arn"),
                domain,
                node.has("subjectAlternativeNames") ? node.texts("subjectAlternativeNames") : List.of(domain),
                node.text("type", "AMAZON_ISSUED"),
                node.text("status", "ISSUED"),
                node.text("certificateAuthorityArn", ""),
                node.optionalInstant("createdAt"),
                node.list("validationRecords").stream()
                        .map(CertificateSection::validation)
                        .toList());
    }

    private static ValidationRecord validation(NodeReader node) {
        return new ValidationRecord(
                node.text("domainName"), node.has("name") ? Optional.of(dnsRecord(node)) : Optional.empty());
    }

    private static DnsRecord dnsRecord(NodeReader node) {
        return new DnsRecord(node.text("name"), node.text("type"), node.text("value"));
    }

    static void write(World world, NodeWriter file, Moments moments) {
        file.list("certificates", world.all(Tables.CERTIFICATES), row -> certificate(row, moments));
        file.list(
                "hostedZones",
                world.all(Tables.HOSTED_ZONES),
                row -> new NodeWriter()
                        .text("id", row.id())
                        .text("name", row.zone().name())
                        .list("records", row.records(), found -> dnsRecord(new NodeWriter(), found)));
    }

    private static NodeWriter certificate(CertificateRow row, Moments moments) {
        AcmCertificate certificate = row.certificate();
        NodeWriter writer = new NodeWriter()
                .text("arn", row.id())
                .text("domainName", certificate.domainName())
                .text("type", certificate.type(), "AMAZON_ISSUED")
                .text("status", certificate.status(), "ISSUED")
                .text("certificateAuthorityArn", certificate.certificateAuthorityArn(), "")
                .text("keyAlgorithm", row.keyAlgorithm(), KEY)
                .text("createdAt", certificate.createdAt().map(Instant::toString));
        if (!certificate.subjectAlternativeNames().equals(List.of(certificate.domainName()))) {
            writer.texts("subjectAlternativeNames", certificate.subjectAlternativeNames());
        }
        return writer.list("validationRecords", certificate.validationRecords(), CertificateSection::validation)
                .child("recordsKnown", moments.write(row.recordsKnown()))
                .map("tags", row.tags());
    }

    private static NodeWriter validation(ValidationRecord validation) {
        NodeWriter writer = new NodeWriter().text("domainName", validation.domainName());
        validation.record().ifPresent(found -> dnsRecord(writer, found));
        return writer;
    }

    private static NodeWriter dnsRecord(NodeWriter writer, DnsRecord dnsRecord) {
        return writer.text("name", dnsRecord.name())
                .text("type", dnsRecord.type())
                .text("value", dnsRecord.value());
    }
}
