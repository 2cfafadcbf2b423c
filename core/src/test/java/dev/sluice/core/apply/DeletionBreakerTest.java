package dev.sluice.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.DeploySettings.DeletionBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeletionBreakerTest {
    private final ManualClock clock = new ManualClock();
    private final DeletionBreaker breaker =
            new DeletionBreaker(Optional.of(new DeletionBudget(2, Duration.ofHours(1))), clock);
    private final List<String> deleted = new ArrayList<>();

    @Test
    void stopsAfterAsManyAsAreAllowedAndSaysWhatToDo() {
        delete("a");
        delete("b");

        assertThatThrownBy(() -> delete("c"))
                .isInstanceOf(PortException.class)
                .hasMessage("load balancer c is not deleted: --max-deletions-per-window allows 2 deletions in 1h,"
                        + " and they are used up; if this one is wanted, set sluice.dev/acknowledge-deletions: \"true\""
                        + " on an Ingress of its group, else restore the Ingress or wait");
        assertThat(deleted).containsExactly("a", "b");
    }

    @Test
    void goesOnWhenTheWindowHasPassed() {
        delete("a");
        delete("b");
        clock.advance(Duration.ofHours(1));
        delete("c");

        assertThat(deleted).containsExactly("a", "b", "c");
    }

    @Test
    void letsAcknowledgedDeletionsThroughWithoutCountingThem() {
        delete("a");
        breaker.run(new Arn("b"), DeletionConsent.ACKNOWLEDGED, () -> deleted.add("b"));
        delete("c");
        breaker.run(new Arn("d"), DeletionConsent.ACKNOWLEDGED, () -> deleted.add("d"));

        assertThat(deleted).containsExactly("a", "b", "c", "d");
    }

    @Test
    void doesNotCountWhatAwsRefuses() {
        fail(PortException.Kind.INVALID);
        fail(PortException.Kind.THROTTLED);
        delete("a");
        delete("b");

        assertThat(deleted).containsExactly("a", "b");
    }

    @Test
    void countsADeletionWhoseAnswerWasLost() {
        fail(PortException.Kind.UNAVAILABLE);
        delete("a");

        assertThatThrownBy(() -> delete("b")).isInstanceOf(PortException.class);
    }

    @Test
    void isOpenWhileNothingMoreMayGo() {
        delete("a");
        assertThat(breaker.isOpen()).isFalse();
        delete("b");
        assertThat(breaker.isOpen()).isTrue();

        clock.advance(Duration.ofHours(1));
        assertThat(breaker.isOpen()).isFalse();
    }

    private void delete(String name) {
        breaker.run(new Arn(name), DeletionConsent.WITHIN_BUDGET, () -> deleted.add(name));
    }

    private void fail(PortException.Kind kind) {
        PortException failure = new PortException(kind, "DeleteLoadBalancer", "Any", "failed");
        assertThatThrownBy(() -> breaker.run(new Arn("x"), DeletionConsent.WITHIN_BUDGET, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
