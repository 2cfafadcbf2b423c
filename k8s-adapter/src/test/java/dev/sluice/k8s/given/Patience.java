package dev.sluice.k8s.given;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** How tests wait for other threads: longer than a machine that has other work to do needs for anything here. */
public final class Patience {
    /** A test that waits longer has failed. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private Patience() {}

    public static ConditionFactory awaiting(String what) {
        return await(what).atMost(PATIENCE);
    }
}
