package dev.sluice.aws.acm;

import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.aws.shape.Pairs;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.AcmCertificate.ValidationRecord;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.model.ManagedCertificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.DomainValidation;
import software.amazon.awssdk.services.acm.model.RequestCertificateRequest;
import software.amazon.awssdk.services.acm.model.ResourceRecord;
import software.amazon.awssdk.services.acm.model.Tag;
import software.amazon.awssdk.services.acm.model.ValidationMethod;

/** Certificates as ACM lists and describes them, and the request for one. */
final class CertificateConversion {
    private CertificateConversion() {}

    static RequestCertificateRequest toRequest(ManagedCertificate desired, Map<String, String> tags) {
        return RequestCertificateRequest.builder()
                .domainName(desired.domainName())
                .subjectAlternativeNames(
                        desired.subjectAlternativeNames().isEmpty() ? null : desired.subjectAlternativeNames())
                .validationMethod(orNull(desired.validationMethod()))
                .certificateAuthorityArn(orNull(desired.certificateAuthorityArn()))
                .tags(toSdk(tags))
                .build();
    }

    static AcmCertificate from(CertificateSummary found) {
        return new AcmCertificate(
                new Arn(found.certificateArn()),
                text(found.domainName()),
                found.subjectAlternativeNameSummaries(),
                text(found.typeAsString()),
                text(found.statusAsString()),
                "",
                Optional.ofNullable(found.createdAt()),
                List.of());
    }

    static AcmCertificate from(CertificateDetail found) {
        return new AcmCertificate(
                new Arn(found.certificateArn()),
                text(found.domainName()),
                names(found),
                text(found.typeAsString()),
                text(found.statusAsString()),
                text(found.certificateAuthorityArn()),
                Optional.ofNullable(found.createdAt()),
                found.domainValidationOptions().stream()
                        .filter(option -> option.validationMethod() == ValidationMethod.DNS)
                        .map(CertificateConversion::from)
                        .toList());
    }

    /** ACM counts the domain name among the alternative names; what imitates it may leave it out of an imported one. */
    private static List<String> names(CertificateDetail found) {
        return found.subjectAlternativeNames().isEmpty() && found.domainName() != null
                ? List.of(found.domainName())
                : found.subjectAlternativeNames();
    }

    static SortedMap<String, String> from(List<Tag> tags) {
        return Pairs.toMap(tags, Tag::key, Tag::value);
    }

    private static ValidationRecord from(DomainValidation found) {
        return new ValidationRecord(
                text(found.domainName()),
                Optional.ofNullable(found.resourceRecord()).map(CertificateConversion::from));
    }

    private static DnsRecord from(ResourceRecord found) {
        return new DnsRecord(text(found.name()), text(found.typeAsString()), text(found.value()));
    }

    private static List<Tag> toSdk(Map<String, String> tags) {
        return Pairs.from(
                tags, (key, value) -> Tag.builder().key(key).value(value).build());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
