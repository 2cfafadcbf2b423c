package dev.sluice.aws.acm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.AcmCertificate.ValidationRecord;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.port.Certificates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AcmCertificatesTest {
    private static final String TARGET = "CertificateManager.";

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final Certificates certificates = AWS.ports().certificates();

    @Test
    void listsIssuedCertificatesOfEveryKeyType() {
        AWS.answerJson(TARGET + "ListCertificates", "{\"CertificateSummaryList\":[{\"CertificateArn\":\"arn:1\"}]}");

        assertThat(certificates.listIssued()).containsExactly(new Arn("arn:1"));

        assertThat(AWS.jsonRequests(TARGET + "ListCertificates"))
                .containsExactly(
                        "{\"CertificateStatuses\":[\"ISSUED\"],\"Includes\":{\"keyTypes\":[\"RSA_1024\","
                                + "\"RSA_2048\",\"RSA_3072\",\"RSA_4096\",\"EC_prime256v1\",\"EC_secp384r1\",\"EC_secp521r1\"]}}");
    }

    @Test
    void listsOwnCertificatesWithoutAFilter() {
        AWS.answerJson(
                TARGET + "ListCertificates",
                "{\"CertificateSummaryList\":[{\"CertificateArn\":\"arn:1\",\"DomainName\":\"a.example.com\","
                        + "\"SubjectAlternativeNameSummaries\":[\"a.example.com\",\"b.example.com\"],"
                        + "\"Type\":\"AMAZON_ISSUED\",\"Status\":\"PENDING_VALIDATION\",\"CreatedAt\":1700000000}]}");

        assertThat(certificates.list())
                .containsExactly(new AcmCertificate(
                        new Arn("arn:1"),
                        "a.example.com",
                        List.of("a.example.com", "b.example.com"),
                        "AMAZON_ISSUED",
                        "PENDING_VALIDATION",
                        "",
                        Optional.of(Instant.ofEpochSecond(1700000000)),
                        List.of()));
        assertThat(AWS.jsonRequests(TARGET + "ListCertificates")).containsExactly("{}");
    }

    @Test
    void describesWithTheRecordsOfDnsValidation() {
        AWS.answerJson(
                TARGET + "DescribeCertificate",
                "{\"Certificate\":{\"CertificateArn\":\"arn:1\",\"DomainName\":\"a\",\"SubjectAlternativeNames\":[\"a\"],"
                        + "\"Type\":\"AMAZON_ISSUED\",\"Status\":\"ISSUED\",\"DomainValidationOptions\":["
                        + "{\"DomainName\":\"a\",\"ValidationMethod\":\"DNS\",\"ResourceRecord\":"
                        + "{\"Name\":\"_x.a.\",\"Type\":\"CNAME\",\"Value\":\"_y.\"}},"
                        + "{\"DomainName\":\"b\",\"ValidationMethod\":\"DNS\"},"
                        + "{\"DomainName\":\"c\",\"ValidationMethod\":\"EMAIL\"}]}}");

        assertThat(certificates.describe(new Arn("arn:1")).validationRecords())
                .containsExactly(
                        new ValidationRecord("a", Optional.of(new DnsRecord("_x.a.", "CNAME", "_y."))),
                        new ValidationRecord("b", Optional.empty()));
    }

    @Test
    void takesTheDomainNameForTheOnlyNameOfACertificateWithoutOthers() {
        AWS.answerJson(
                TARGET + "DescribeCertificate",
                "{\"Certificate\":{\"CertificateArn\":\"arn:1\",\"DomainName\":\"a\",\"SubjectAlternativeNames\":[]}}");

        assertThat(certificates.describe(new Arn("arn:1")).subjectAlternativeNames())
                .containsExactly("a");
    }

    @Test
    void requestsWithSortedTags() {
        AWS.answerJson(TARGET + "RequestCertificate", "{\"CertificateArn\":\"arn:1\"}");

        certificates.request(
                desired("arn:ca", List.of("b.example.com")), SortedMaps.copyOf(Map.of("b", "2", "a", "1")));

        assertThat(AWS.jsonRequests(TARGET + "RequestCertificate"))
                .containsExactly("{\"DomainName\":\"a.example.com\",\"ValidationMethod\":\"DNS\","
                        + "\"SubjectAlternativeNames\":[\"b.example.com\"],\"CertificateAuthorityArn\":\"arn:ca\","
                        + "\"Tags\":[{\"Key\":\"a\",\"Value\":\"1\"},{\"Key\":\"b\",\"Value\":\"2\"}]}");
    }

    @Test
    void leavesOutAnAuthorityAndNamesThatAreNotThere() {
        AWS.answerJson(TARGET + "RequestCertificate", "{\"CertificateArn\":\"arn:1\"}");

        certificates.request(desired("", List.of()), SortedMaps.copyOf(Map.of("a", "1")));

        assertThat(AWS.jsonRequests(TARGET + "RequestCertificate"))
                .containsExactly("{\"DomainName\":\"a.example.com\",\"ValidationMethod\":\"DNS\","
                        + "\"Tags\":[{\"Key\":\"a\",\"Value\":\"1\"}]}");
    }

    private static ManagedCertificate desired(String authority, List<String> names) {
        return new ManagedCertificate(
                new ResourceId(ResourceType.CERTIFICATE, "a.example.com"),
                authority.isEmpty() ? "AMAZON_ISSUED" : "PRIVATE",
                authority,
                "a.example.com",
                names,
                "DNS",
                SortedMaps.copyOf(Map.of()),
                List.of());
    }
}
