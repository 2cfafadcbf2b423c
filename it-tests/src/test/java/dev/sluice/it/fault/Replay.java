package dev.sluice.it.fault;

import java.util.stream.LongStream;

/** Which random runs are played, and how people see one that failed again. */
final class Replay {
    private Replay() {}

    /** The seeds from 1 to {@code usual}, or to {@code -Dfaults.seeds}; only {@code -Dfaults.seed}, if it is given. */
    static LongStream seeds(long usual) {
        Long single = Long.getLong("faults.seed");
        return single != null ? LongStream.of(single) : LongStream.rangeClosed(1, Long.getLong("faults.seeds", usual));
    }

    static String of(Class<?> test, long seed) {
        return "to replay: ./mvnw -Pfast -pl it-tests -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
                + test.getSimpleName() + " -Dfaults.seed=" + seed;
    }
}
