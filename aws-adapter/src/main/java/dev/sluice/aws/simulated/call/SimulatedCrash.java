package dev.sluice.aws.simulated.call;

/**
 * The death of the calling process, as an injected fault. An error and no exception, so that nothing on the way treats
 * it as a failed call; only the test that injected it may catch it.
 */
public final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1L;

    SimulatedCrash(Attempt attempt, String when) {
        super("crash " + when + " call " + attempt.number() + ", " + attempt.action());
    }
}
