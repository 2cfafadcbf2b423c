package dev.sluice.it.stage;

import static org.awaitility.Awaitility.await;

import dev.sluice.core.port.PortException;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** How stories wait: for conditions, and longer than a machine that has other work to do needs for any of them. */
public final class Patience {
    /** A test that waits longer has failed. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private Patience() {}

    /**
     * What goes between two looks at it, or a server that is too busy to answer one of them, is no reason to give up.
     */
    public static ConditionFactory awaiting() {
        return await().atMost(PATIENCE).ignoreExceptionsInstanceOf(PortException.class);
    }
}
