package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.Given;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the certificates of the account are looked at where stacks may request some of their own. */
class CertificateLooksTest {
    private static final String LIST = "ListCertificates";
    private static final String TAGS = "ListTagsForCertificate";

    private final GroupLab lab = new GroupLab("--feature-gates=EnableCertificateManagement=true");

    @BeforeEach
    void twoGroups() {
        lab.cluster
                .with(Given.aService("shop/cart").build())
                .with(GroupLab.routing("shop/web", "first", "cart").build())
                .with(GroupLab.routing("shop/api", "second", "cart").build());
    }

    @Test
    void tagsOfACertificateAreReadOnceForAllStacksOfAMinute() {
        int certificates = lab.aws.cloud().certificates().list().size();
        lab.takeCalls();

        assertThat(looks("first")).containsOnlyOnce(LIST).hasSize(1 + certificates);
        assertThat(looks("second")).containsExactly(LIST);
        lab.clock.advance(Duration.ofMinutes(1));
        assertThat(looks("first")).containsOnlyOnce(LIST).hasSize(1 + certificates);
    }

    private List<String> looks(String group) {
        assertThat(lab.reconcile(group)).isEqualTo(new Outcome.Done());
        return lab.takeCalls().stream()
                .filter(action -> action.equals(LIST) || action.equals(TAGS))
                .toList();
    }
}
