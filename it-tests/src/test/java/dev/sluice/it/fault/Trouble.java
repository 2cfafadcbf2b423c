package dev.sluice.it.fault;

import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.core.port.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What goes wrong during one step of a run. */
enum Trouble {
    CRASH_BEFORE,
    CRASH_AFTER,
    LOST_ANSWER,
    SERVER_FAILURES,
    THROTTLING,
    STALE_READS,
    OTHER_ACTOR;

    private static final List<Trouble> ALL = List.of(values());

    static Trouble random(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** Hits the call with this number, or some from it on. */
    Faults from(long call, RandomGenerator random, Cloud cloud) {
        return switch (this) {
            case CRASH_BEFORE -> Faults.onCall(call, Fault.Failure.CRASH_BEFORE);
            case CRASH_AFTER -> Faults.onCall(call, Fault.Failure.CRASH_AFTER);
            case LOST_ANSWER -> Faults.onCall(call, Fault.Failure.FAIL_AFTER);
            case SERVER_FAILURES -> burst(call, random.nextInt(1, 4), Fault.Failure.FAIL_BEFORE);
            case THROTTLING -> burst(call, random.nextInt(1, 12), Fault.Failure.THROTTLE);
            case STALE_READS -> staleReads(call, random.nextInt(1, 20), random.nextInt(1, 6));
            case OTHER_ACTOR -> new OtherActor(call, cloud, random);
        };
    }

    private static Faults burst(long first, int calls, Fault.Failure failure) {
        return attempt ->
                first <= attempt.number() && attempt.number() < first + calls ? Optional.of(failure) : Optional.empty();
    }

    private static Faults staleReads(long first, int calls, int writes) {
        Faults stale = Faults.staleReads(writes);
        return attempt ->
                first <= attempt.number() && attempt.number() < first + calls ? stale.next(attempt) : Optional.empty();
    }
}
