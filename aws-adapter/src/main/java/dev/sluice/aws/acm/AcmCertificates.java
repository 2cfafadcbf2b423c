package dev.sluice.aws.acm;

import dev.sluice.aws.call.Paging;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.port.Certificates;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;
import software.amazon.awssdk.services.acm.model.ListCertificatesRequest;
import software.amazon.awssdk.services.acm.model.ListCertificatesResponse;

/** {@link Certificates} on the SDK's client, and as safe for several threads as that is. */
public final class AcmCertificates implements Certificates {
    /** Without key types ACM lists RSA certificates of up to 2048 bits only. */
    private static final List<KeyAlgorithm> KEY_TYPES = List.of(
            KeyAlgorithm.RSA_1024,
            KeyAlgorithm.RSA_2048,
            KeyAlgorithm.RSA_3072,
            KeyAlgorithm.RSA_4096,
            KeyAlgorithm.EC_PRIME256_V1,
            KeyAlgorithm.EC_SECP384_R1,
            KeyAlgorithm.EC_SECP521_R1);

    private final AcmClient client;

    public AcmCertificates(AcmClient client) {
        this.client = client;
    }

    @Override
    public List<Arn> listIssued() {
        ListCertificatesRequest request = ListCertificatesRequest.builder()
                .certificateStatuses(CertificateStatus.ISSUED)
                .includes(filters -> filters.keyTypes(KEY_TYPES))
                .build();
        return pages(request).stream()
                .map(found -> new Arn(found.certificateArn()))
                .toList();
    }

    @Override
    public List<AcmCertificate> list() {
        return pages(ListCertificatesRequest.builder().build()).stream()
                .map(CertificateConversion::from)
                .toList();
    }

    @Override
    public AcmCertificate describe(Arn arn) {
        return CertificateConversion.from(client.describeCertificate(request -> request.certificateArn(arn.value()))
                .certificate());
    }

    @Override
    public SortedMap<String, String> tags(Arn arn) {
        return CertificateConversion.from(client.listTagsForCertificate(request -> request.certificateArn(arn.value()))
                .tags());
    }

    @Override
    public Arn request(ManagedCertificate desired, SortedMap<String, String> tags) {
        return new Arn(client.requestCertificate(CertificateConversion.toRequest(desired, tags))
                .certificateArn());
    }

    @Override
    public void delete(Arn arn) {
        client.deleteCertificate(request -> request.certificateArn(arn.value()));
    }

    private List<CertificateSummary> pages(ListCertificatesRequest request) {
        return Paging.all(
                token -> client.listCertificates(
                        request.toBuilder().nextToken(token).build()),
                ListCertificatesResponse::nextToken,
                ListCertificatesResponse::certificateSummaryList);
    }
}
