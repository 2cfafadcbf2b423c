package dev.sluice.aws.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.contract.Desired;
import org.junit.jupiter.api.Test;

/** Creating the same thing once more answers what is there, so that a lost answer does no harm. */
class SameCreationTest {
    private final Lab lab = Lab.usual();

    @Test
    void theSameLoadBalancerIsThereOnce() {
        Arn first = lab.loadBalancer("web");

        assertThat(lab.loadBalancer("web")).isEqualTo(first);
        assertThat(lab.cloud().loadBalancers().list()).hasSize(1);
    }

    @Test
    void theSameTargetGroupIsThereOnceAlsoWhenItIsInUse() {
        Arn first = lab.targetGroup("cart");
        lab.rule(lab.http(lab.loadBalancer("web"), 80), 1, Desired.forwardTo(first));

        assertThat(lab.targetGroup("cart")).isEqualTo(first);
        assertThat(lab.cloud().targetGroups().list()).hasSize(1);
    }

    @Test
    void theSameListenerIsThereOnce() {
        Arn web = lab.loadBalancer("web");
        Arn first = lab.http(web, 80);

        assertThat(lab.http(web, 80)).isEqualTo(first);
        assertThat(lab.cloud().listeners().list(web)).hasSize(1);
        assertThat(lab.cloud().listenerRules().list(first)).hasSize(1);
    }
}
