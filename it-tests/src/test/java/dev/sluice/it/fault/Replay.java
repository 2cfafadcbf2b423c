package dev.sluice.it.fault;

/** Tells people how to see a failure again. */
final class Replay {
    private Replay() {}

    static String of(Class<?> test, long seed) {
        return "to replay: ./mvnw -Pfast -pl it-tests -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
                + test.getSimpleName() + " -Dfaults.seed=" + seed;
    }
}
