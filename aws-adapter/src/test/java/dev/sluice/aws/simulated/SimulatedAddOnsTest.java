package dev.sluice.aws.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.simulated.world.Account;
import dev.sluice.aws.simulated.world.CertificateRow;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Moment;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cloud.ShieldProtectionState;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.port.PortException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Certificates, web ACLs and protections. */
class SimulatedAddOnsTest {
    private static final String ZONE = "Z0D3110000000000AA";

    private final Lab lab = Lab.usual();

    @Test
    void aCertificateIsIssuedOnceItsRecordsStandInDns() {
        Arn arn = request("*.shop.example.com", "shop.example.com");
        assertThat(describe(arn).status()).isEqualTo("PENDING_VALIDATION");
        List<DnsRecord> records = records(arn);
        assertThat(records).hasSize(1);

        lab.cloud().dnsZones().createRecord(ZONE, records.getFirst());

        assertThat(describe(arn).status()).isEqualTo("ISSUED");
        assertThat(lab.cloud().certificates().listIssued()).contains(arn);
    }

    @Test
    void aRecordIsCreatedAndDeletedOnce() {
        DnsRecord found = records(request("shop.example.com")).getFirst();
        lab.cloud().dnsZones().createRecord(ZONE, found);

        assertThatThrownBy(() -> lab.cloud().dnsZones().createRecord(ZONE, found))
                .isInstanceOf(PortException.class)
                .hasMessageContaining("already exists");
        lab.cloud().dnsZones().deleteRecord(ZONE, found);
        assertThatThrownBy(() -> lab.cloud().dnsZones().deleteRecord(ZONE, found))
                .isInstanceOf(PortException.class)
                .hasMessageContaining("not found");
    }

    @Test
    void aPlainListHidesCertificatesWithOtherKeys() {
        Draft draft = World.empty(new Account("us-west-2", "111122223333", "vpc-1", false))
                .draft();
        draft.put(Tables.CERTIFICATES, certificate("rsa", "RSA_2048"));
        draft.put(Tables.CERTIFICATES, certificate("curve", "EC_prime256v1"));
        SimulatedAws aws = SimulatedAws.of(draft.done(), Simulation.immediate(InstantSource.system()));

        assertThat(aws.cloud().certificates().list())
                .extracting(found -> found.arn().value())
                .containsExactly("arn:rsa");
        assertThat(aws.cloud().certificates().listIssued())
                .extracting(Arn::value)
                .containsExactly("arn:rsa", "arn:curve");
    }

    private static CertificateRow certificate(String name, String key) {
        AcmCertificate made = new AcmCertificate(
                new Arn("arn:" + name),
                "example.com",
                List.of("example.com"),
                "IMPORTED",
                "ISSUED",
                "",
                Optional.empty(),
                List.of());
        return new CertificateRow(made, key, Moment.past(), Lab.none());
    }

    @Test
    void aWebAclGoesWithItsLoadBalancer() {
        Arn web = lab.loadBalancer("web");
        String acl = lab.cloud().webAcls().findByName("demo-acl").orElseThrow();

        lab.cloud().webAcls().associate(web, acl);
        assertThat(lab.cloud().webAcls().associated(web)).contains(acl);
        lab.cloud().loadBalancers().delete(web);

        assertThat(lab.aws().world().all(Tables.WEB_ACL_ASSOCIATIONS)).isEmpty();
        assertThatThrownBy(() -> lab.cloud().webAcls().associated(web))
                .isInstanceOfSatisfying(
                        PortException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("WAFNonexistentItemException"))
                .hasMessageContaining("doesn’t exist");
    }

    @Test
    void protectionNeedsASubscription() {
        Arn web = lab.loadBalancer("web");

        assertThat(lab.cloud().shieldProtections().subscribed()).isFalse();
        assertThatThrownBy(() -> lab.cloud().shieldProtections().create(web, "mine"))
                .isInstanceOfSatisfying(
                        PortException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("ResourceNotFoundException"))
                .hasMessageContaining("subscription");
    }

    @Test
    void aProtectionIsFoundByItsLoadBalancer() {
        SimulatedAws aws = SimulatedAws.load(
                new ByteArrayInputStream(
                        (lab.aws().yaml() + "shieldSubscribed: true\n").getBytes(StandardCharsets.UTF_8)),
                "aws.yaml",
                Simulation.immediate(InstantSource.system()));
        Arn web = aws.cloud()
                .loadBalancers()
                .create(Desired.loadBalancer("web", lab.publicSubnets(), List.of()), Lab.none())
                .arn();

        aws.cloud().shieldProtections().create(web, "mine");
        Optional<ShieldProtectionState> found = aws.cloud().shieldProtections().find(web);
        assertThat(found.map(ShieldProtectionState::name)).contains("mine");
        aws.cloud().shieldProtections().delete(found.orElseThrow().id());

        assertThat(aws.cloud().shieldProtections().find(web)).isEmpty();
    }

    private Arn request(String... names) {
        ManagedCertificate desired = new ManagedCertificate(
                new ResourceId(ResourceType.CERTIFICATE, "c"),
                "AMAZON_ISSUED",
                "",
                names[0],
                List.of(names),
                "DNS",
                Lab.none(),
                List.of());
        return lab.cloud().certificates().request(desired, Lab.none());
    }

    private AcmCertificate describe(Arn arn) {
        return lab.cloud().certificates().describe(arn);
    }

    private List<DnsRecord> records(Arn arn) {
        return describe(arn).validationRecords().stream()
                .flatMap(validation -> validation.record().stream())
                .distinct()
                .toList();
    }
}
