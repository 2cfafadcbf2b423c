package dev.sluice.runner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private final List<String> stopped = new ArrayList<>();

    @Test
    void stopsInReverseOrderAndOnce() {
        Lifecycle lifecycle = new Lifecycle();
        lifecycle.start("first", () -> stopping("first"));
        lifecycle.start("second", () -> stopping("second"));

        lifecycle.close();
        lifecycle.close();

        assertThat(stopped).containsExactly("second", "first");
    }

    @Test
    void aFailingStartStopsWhatHadStarted() {
        Lifecycle lifecycle = new Lifecycle();
        lifecycle.start("first", () -> stopping("first"));

        assertThatThrownBy(() -> lifecycle.start("second", () -> {
                    throw new IllegalStateException("no port");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no port");
        assertThat(stopped).containsExactly("first");
    }

    @Test
    void aPartThatCannotStopDoesNotKeepTheOthers() {
        Lifecycle lifecycle = new Lifecycle();
        lifecycle.start("first", () -> stopping("first"));
        lifecycle.start("second", () -> () -> {
            throw new IllegalStateException("stuck");
        });

        lifecycle.close();

        assertThat(stopped).containsExactly("first");
    }

    @Test
    void tellsAnOrderlyStopFromAFailure() throws InterruptedException {
        Lifecycle orderly = new Lifecycle();
        Lifecycle failing = new Lifecycle();

        orderly.requestStop();
        failing.fail("lease lost");

        assertThat(orderly.awaitStop()).isTrue();
        assertThat(failing.awaitStop()).isFalse();
    }

    private Stoppable stopping(String name) {
        return () -> stopped.add(name);
    }
}
