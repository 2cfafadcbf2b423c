package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.port.PortException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Calls that AWS refuses, told by what it answers. */
final class Refused {
    private Refused() {}

    static void with(String code, PortException.Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PortException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }

    /** Where AWS and its emulators disagree on the code. */
    static void as(PortException.Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PortException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
