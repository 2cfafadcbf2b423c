package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.observe.ObservedCertificate;
import dev.sluice.core.plan.CertificateStep;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done about the certificates that stacks request. */
class CertificateChangesTest {
    private static final ResourceId ID = new ResourceId(ResourceType.CERTIFICATE, "amazon_issued/a.example-1234abcd");
    private static final Arn OLD = new Arn("arn:aws:acm:eu-west-1:111122223333:certificate/old");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b | a b | ISSUED             | in time | ''
            a b | b a | ISSUED             | in time | ''
            a b | a b | PENDING_VALIDATION | in time | DescribeCertificate
            a b | a b | PENDING_VALIDATION | overdue | DeleteCertificate RequestCertificate DescribeCertificate
            a b | a b | FAILED             | overdue | DeleteCertificate RequestCertificate DescribeCertificate
            a b | a   | ISSUED             | in time | RequestCertificate DescribeCertificate DeleteCertificate
            a b | a c | ISSUED             | in time | RequestCertificate DescribeCertificate DeleteCertificate
            """)
    void otherNamesOrALateIssueBringANewOne(String wanted, String names, String status, String age, String expected) {
        assertThat(String.join(
                        " ",
                        world().wanting(List.of(wanted(wanted)))
                                .holding(found(OLD, names, status, age.equals("overdue")))
                                .actions()))
                .isEqualTo(expected);
    }

    @Test
    void authorityAndTagsAreNotCompared() {
        ObservedCertificate found = found(OLD, "a", "ISSUED", false);
        TreeMap<String, String> tags = new TreeMap<>(found.tags());
        tags.put("owner", "bob");

        assertThat(world().wanting(List.of(wanted("a")))
                        .holding(new ObservedCertificate(found.state(), tags, false))
                        .actions())
                .isEmpty();
    }

    @Test
    void oneWithTheWantedNamesIsEnoughAndTheOthersGo() {
        Arn other = new Arn("arn:aws:acm:eu-west-1:111122223333:certificate/other");

        assertThat(world().wanting(List.of(wanted("a")))
                        .holding(found(OLD, "a", "ISSUED", false))
                        .holding(found(other, "b", "ISSUED", false))
                        .steps())
                .containsExactly(new CertificateStep.DeleteCertificate(other, true));
    }

    @Test
    void withoutTheGateNothingIsRequested() {
        assertThat(new PlannerWorld().wanting(List.of(wanted("a"))).actions()).isEmpty();
    }

    private static PlannerWorld world() {
        return new PlannerWorld().with(Map.of(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT, true));
    }

    private static ManagedCertificate wanted(String names) {
        return new ManagedCertificate(
                ID, "AMAZON_ISSUED", "", words(names).getFirst(), words(names), "DNS", new TreeMap<>(), List.of());
    }

    private static ObservedCertificate found(Arn arn, String names, String status, boolean overdue) {
        AcmCertificate state = new AcmCertificate(
                arn, words(names).getFirst(), words(names), "AMAZON_ISSUED", status, "", Optional.empty(), List.of());
        return new ObservedCertificate(state, PlannerWorld.tags(ID), overdue);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
