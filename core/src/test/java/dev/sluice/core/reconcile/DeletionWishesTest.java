package dev.sluice.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.apply.DeletionConsent;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.given.Given;
import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.ingress.Member;
import dev.sluice.core.model.StackId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeletionWishesTest {
    private static final Ingress PLAIN = Given.anIngress("shop/plain").build();
    private static final Ingress RETAINING = Given.anIngress("shop/retaining")
            .annotatedExactly("sluice.dev/deletion-policy", "retain")
            .build();
    private static final Ingress ACKNOWLEDGED = Given.anIngress("shop/acknowledged")
            .annotatedExactly("sluice.dev/acknowledge-deletions", "true")
            .build();

    @Test
    void aGroupIsRetainedWhenNobodyIsLeftAndAllWhoLeftSaySo() {
        assertThat(DeletionWishes.retained(group(List.of(), List.of(RETAINING))))
                .isTrue();
        assertThat(DeletionWishes.retained(group(List.of(), List.of(RETAINING, PLAIN))))
                .isFalse();
        assertThat(DeletionWishes.retained(group(List.of(PLAIN), List.of(RETAINING))))
                .isFalse();
        assertThat(DeletionWishes.retained(group(List.of(), List.of()))).isFalse();
    }

    @Test
    void anyIngressOfTheGroupAcknowledgesDeletions() {
        assertThat(DeletionWishes.consent(group(List.of(PLAIN), List.of(ACKNOWLEDGED))))
                .isEqualTo(DeletionConsent.ACKNOWLEDGED);
        assertThat(DeletionWishes.consent(group(List.of(ACKNOWLEDGED), List.of())))
                .isEqualTo(DeletionConsent.ACKNOWLEDGED);
        assertThat(DeletionWishes.consent(group(List.of(PLAIN), List.of(RETAINING))))
                .isEqualTo(DeletionConsent.WITHIN_BUDGET);
    }

    private static IngressGroup group(List<Ingress> members, List<Ingress> inactive) {
        return new IngressGroup(
                StackId.explicit("shop"),
                members.stream()
                        .map(ingress -> new Member(ingress, Optional.empty()))
                        .toList(),
                inactive.stream()
                        .map(ingress -> new FormerMember(ingress, new FormerMember.Reason.Deleted()))
                        .toList());
    }
}
