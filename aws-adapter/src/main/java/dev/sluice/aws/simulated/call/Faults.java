package dev.sluice.aws.simulated.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Decides which calls go wrong. Asked once a call, in the order of the calls, never by two threads at a time. */
@FunctionalInterface
public interface Faults {
    Optional<Fault> next(Attempt attempt);

    static Faults none() {
        return attempt -> Optional.empty();
    }

    /** On exactly this call, counted over all actions from 1. */
    static Faults onCall(long number, Fault fault) {
        return attempt -> attempt.number() == number ? Optional.of(fault) : Optional.empty();
    }

    /** On the nth call of an action, from 1. */
    static Faults onAction(String action, long nth, Fault fault) {
        return attempt ->
                attempt.action().equals(action) && attempt.nth() == nth ? Optional.of(fault) : Optional.empty();
    }

    /** On every call of an action. */
    static Faults always(String action, Fault fault) {
        return attempt -> attempt.action().equals(action) ? Optional.of(fault) : Optional.empty();
    }

    /** Every read lags behind by this many writes. */
    static Faults staleReads(int writes) {
        Fault stale = new Fault.Stale(writes);
        return attempt -> attempt.isRead() ? Optional.of(stale) : Optional.empty();
    }

    /** What this action reads lags behind by this time. */
    static Faults lagging(String action, Duration time) {
        return always(action, new Fault.Lag(time));
    }

    /** On this share of the calls, one of these, the same for the same seed. */
    static Faults random(long seed, double share, List<Fault> choices) {
        Random random = new Random(seed);
        List<Fault> faults = List.copyOf(choices);
        return attempt ->
                random.nextDouble() < share ? Optional.of(faults.get(random.nextInt(faults.size()))) : Optional.empty();
    }

    /** These, and where they do nothing, those. */
    default Faults or(Faults others) {
        return attempt -> {
            Optional<Fault> mine = next(attempt);
            Optional<Fault> theirs = others.next(attempt);
            return mine.isPresent() ? mine : theirs;
        };
    }
}
