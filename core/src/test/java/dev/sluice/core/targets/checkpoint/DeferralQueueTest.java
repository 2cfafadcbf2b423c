package dev.sluice.core.targets.checkpoint;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeBindings;
import dev.sluice.core.given.port.ManualClock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeferralQueueTest {
    private static final ObjectKey CART = key("shop/cart");
    private static final Duration SYNC_PERIOD = Duration.ofHours(10);

    private final ManualClock clock = new ManualClock();
    private final DeferralQueue queue = new DeferralQueue(clock, SYNC_PERIOD, new Random(7));
    private final Calls calls = new Calls();
    private final GivenCluster cluster = aCluster();
    private final ForcedPasses passes = new ForcedPasses(queue, new FakeBindings(calls, cluster), clock);

    @Test
    void plansAFullPassBetween30And45MinutesAfterABindingWasFoundUnchanged() {
        queue.deferred(CART);

        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(queue.takeDue()).isEmpty();
        clock.advance(Duration.ofMinutes(15));
        assertThat(queue.takeDue()).containsExactly(CART);
        assertThat(queue.takeDue()).isEmpty();
    }

    @Test
    void plansNoneForABindingThatHadOneWithinTheSyncPeriod() {
        queue.processed(CART);
        clock.advance(SYNC_PERIOD.minusMillis(1));
        queue.processed(CART);
        queue.deferred(CART);
        clock.advance(Duration.ofMillis(1));
        assertThat(queue.takeDue()).isEmpty();

        queue.deferred(CART);
        clock.advance(Duration.ofMinutes(45));
        assertThat(queue.takeDue()).containsExactly(CART);
    }

    @Test
    void spreadsTheFullPassesOfManyBindings() {
        for (int i = 0; i < 100; i++) {
            queue.deferred(key("shop/b" + i));
        }
        clock.advance(Duration.ofMinutes(37));

        assertThat(queue.takeDue().size()).isBetween(20, 80);
    }

    @Test
    void startsAFullPassByTakingTheCheckpointOffTheObject() {
        cluster.with(aBinding("shop/cart").build());
        queue.deferred(CART);
        clock.advance(Duration.ofMinutes(45));

        passes.startDue();

        assertThat(cluster.targetGroupBinding(CART).orElseThrow().meta().annotations())
                .containsEntry("elbv2.k8s.aws/checkpoint", "")
                .containsEntry(
                        "elbv2.k8s.aws/checkpoint-timestamp",
                        Long.toString(clock.instant().getEpochSecond()));
    }

    @Test
    void triesAgainLaterWhatCouldNotBeStartedAndDropsWhatIsGone() {
        cluster.with(aBinding("shop/cart").build());
        queue.deferred(CART);
        queue.deferred(key("shop/gone"));
        clock.advance(Duration.ofMinutes(45));
        calls.failNext("setCheckpoint", "ServiceUnavailable", "try later");

        passes.startDue();
        calls.take();
        clock.advance(Duration.ofMinutes(45));
        passes.startDue();

        assertThat(calls.take()).containsExactly("setCheckpoint none");
    }
}
