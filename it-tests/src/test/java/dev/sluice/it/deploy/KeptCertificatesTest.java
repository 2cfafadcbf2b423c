package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.reconcile.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The extra certificates of a listener outlive its modification, also where the API forgets them. */
class KeptCertificatesTest {
    private static final String GROUP = "shop";
    private static final String FIRST =
            "arn:aws:acm:us-west-2:111122223333:certificate/00000000-0000-4000-8000-00000000000a";
    private static final String SECOND =
            "arn:aws:acm:us-west-2:111122223333:certificate/00000000-0000-4000-8000-00000000000b";

    private final GroupLab lab = new GroupLab();
    private final OtherActor actor = new OtherActor(lab.aws.cloud());

    @BeforeEach
    void deploy() {
        lab.cluster.with(Given.aService("shop/cart").build());
        lab.cluster.with(web(FIRST + "," + SECOND).build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        lab.takeCalls();
    }

    @Test
    void whatAModificationLeavesIsNotAddedAgain() {
        assertThat(writes(otherPolicy(FIRST + "," + SECOND))).containsExactly("ModifyListener");
    }

    @Test
    void whatAModificationTakesAwayIsPutBack() {
        List<String> before = extras();
        loseTheSecondWhenModified();

        assertThat(writes(otherPolicy(FIRST + "," + SECOND)))
                .containsExactly("RemoveListenerCertificates", "ModifyListener", "AddListenerCertificates");
        assertThat(extras()).isEqualTo(before);
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotPutBack() {
        assertThat(writes(otherPolicy(FIRST))).containsExactly("ModifyListener", "RemoveListenerCertificates");
        assertThat(extras()).containsExactly(FIRST);
    }

    private void loseTheSecondWhenModified() {
        lab.aws.calls().inject(attempt -> {
            if (attempt.action().equals("ModifyListener")) {
                lab.aws
                        .cloud()
                        .listeners()
                        .removeCertificate(actor.listener(443).arn(), SECOND);
            }
            return Optional.empty();
        });
    }

    private List<String> writes(GivenIngress changed) {
        lab.cluster.with(changed.build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        return lab.takeCalls().stream()
                .filter(action -> !action.startsWith("Describe"))
                .toList();
    }

    private List<String> extras() {
        return lab.aws.cloud().listeners().certificates(actor.listener(443).arn()).stream()
                .filter(certificate -> !certificate.isDefault())
                .map(certificate -> certificate.arn())
                .sorted()
                .toList();
    }

    private static GivenIngress otherPolicy(String certificates) {
        return web(certificates).annotated("ssl-policy", "ELBSecurityPolicy-TLS13-1-2-2021-06");
    }

    private static GivenIngress web(String certificates) {
        return Given.anIngress("shop/web")
                .inGroup(GROUP)
                .annotated("certificate-arn", certificates)
                .routing("", "/cart", "cart");
    }
}
