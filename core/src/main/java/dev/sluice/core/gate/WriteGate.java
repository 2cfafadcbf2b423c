package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.PortException;
import java.util.function.Consumer;

/** Decides whether something is written. Asked before each call that would change something; for several threads. */
@FunctionalInterface
public interface WriteGate {
    /** Returns if the call may be made; throws {@link PortException} of the kind {@code DENIED} if not. */
    void pass(String action);

    /** Lets everything through. */
    static WriteGate open() {
        return action -> {};
    }

    /** Lets nothing through, and tells {@code refused} of each attempt. */
    static WriteGate closed(Consumer<String> refused) {
        requireNonNull(refused, "refused");
        return action -> {
            refused.accept(action);
            throw new PortException(
                    PortException.Kind.DENIED, action, "ObserveOnly", action + " is not called: observing only");
        };
    }
}
