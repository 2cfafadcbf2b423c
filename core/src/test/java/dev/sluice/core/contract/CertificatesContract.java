package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.port.Certificates;
import dev.sluice.core.port.PortException.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Certificates of ACM. */
public interface CertificatesContract {
    ContractWorld world();

    @Test
    default void issuedCertificatesAreListed() {
        assertThat(certificates().listIssued()).extracting(Arn::value).containsAll(world().certificates());
    }

    @Test
    default void aRequestedCertificateIsListedAndHasItsTags() {
        Arn arn = request("shop.example.org");

        assertThat(certificates().list()).extracting(AcmCertificate::arn).contains(arn);
        assertThat(certificates().tags(arn)).isEqualTo(Map.of("team", "shop"));
        assertThat(certificates().describe(arn)).satisfies(found -> {
            assertThat(found.domainName()).isEqualTo("shop.example.org");
            assertThat(found.subjectAlternativeNames()).containsExactly("shop.example.org");
            assertThat(found.type()).isEqualTo("AMAZON_ISSUED");
        });
    }

    @Test
    default void aDeletedCertificateIsNotFound() {
        Arn arn = request("shop.example.org");

        certificates().delete(arn);

        Refused.with(
                "ResourceNotFoundException",
                Kind.NOT_FOUND,
                () -> certificates().describe(arn));
        Refused.with(
                "ResourceNotFoundException",
                Kind.NOT_FOUND,
                () -> certificates().delete(arn));
    }

    private Certificates certificates() {
        return world().cloud().certificates();
    }

    private Arn request(String domain) {
        ManagedCertificate desired = new ManagedCertificate(
                new ResourceId(ResourceType.CERTIFICATE, domain),
                "AMAZON_ISSUED",
                "",
                domain,
                List.of(),
                "DNS",
                SortedMaps.copyOf(Map.of()),
                List.of());
        return certificates().request(desired, Desired.tags("team", "shop"));
    }
}
