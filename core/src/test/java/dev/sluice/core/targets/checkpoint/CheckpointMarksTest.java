package dev.sluice.core.targets.checkpoint;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeBindings;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.port.PortException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckpointMarksTest {
    private final Calls calls = new Calls();
    private final GivenCluster cluster = aCluster();
    private final CheckpointMarks marks = new CheckpointMarks(new FakeBindings(calls, cluster), new ManualClock());
    private final TargetGroupBinding unmarked = aBinding("shop/cart").build();

    @BeforeEach
    void aBindingWithoutMark() {
        cluster.with(unmarked);
    }

    @Test
    void areBelievedOnceTheViewShowsThem() {
        marks.store(marks.of(unmarked, List.of()));

        assertThat(marks.of(current(), List.of()).isUnchanged()).isTrue();
    }

    @Test
    void areNotBelievedWhileTheViewShowsOneThatWasClearedSince() {
        marks.store(marks.of(unmarked, List.of()));
        TargetGroupBinding marked = current();
        marks.clear(marked);

        assertThat(marks.of(marked, List.of()).isUnchanged()).isFalse();
    }

    @Test
    void areClearedAlthoughTheViewDoesNotShowThemYet() {
        marks.store(marks.of(unmarked, List.of()));

        marks.clear(unmarked);

        assertThat(calls.take()).containsExactly("setCheckpoint done", "setCheckpoint none");
    }

    @Test
    void areClearedWhenTheAnswerToWritingThemWasLost() {
        calls.failNext("setCheckpoint", "", "timed out");
        PortException lost =
                catchThrowableOfType(PortException.class, () -> marks.store(marks.of(unmarked, List.of())));

        marks.clear(unmarked);

        assertThat(lost).hasMessage("failed to update targetGroupBinding checkpoint: shop/cart: timed out");
        assertThat(calls.take()).containsExactly("setCheckpoint done", "setCheckpoint none");
    }

    @Test
    void areNotWrittenTwice() {
        marks.store(marks.of(unmarked, List.of()));
        calls.take();

        marks.store(marks.of(current(), List.of()));

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void ofABindingThatIsGoneSayNothingOfItsSuccessor() {
        marks.store(marks.of(unmarked, List.of()));
        marks.forget(unmarked.key());

        marks.clear(unmarked);

        assertThat(calls.take()).containsExactly("setCheckpoint done");
    }

    private TargetGroupBinding current() {
        return cluster.targetGroupBinding(key("shop/cart")).orElseThrow();
    }
}
