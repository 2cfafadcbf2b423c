package dev.sluice.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.core.settings.FeatureGates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random scenarios in which something goes wrong at each step end in the same state of AWS as without.
 * {@code -Dfaults.seeds=N} runs more of them, {@code -Dfaults.seed=S} only one.
 */
class FaultRunsTest {
    private static final long USUAL_SEEDS = 200;
    /** A step that goes wrong may need this many times the calls of its undisturbed twin, and these besides. */
    private static final long MOST_CALLS_FACTOR = 2;

    private static final long MOST_CALLS_BESIDES = 60;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Replay.seeds(USUAL_SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatGoesWrongOnTheWayDoesNotChangeTheEnd(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Scenario scenario = Scenario.random(random);
        Pace pace = random.nextBoolean() ? Pace.immediate() : Pace.lifelike();
        try (Run calm = new Run(Files.createDirectory(folder.resolve("calm")), pace, FeatureGates.defaults());
                Run troubled =
                        new Run(Files.createDirectory(folder.resolve("troubled")), pace, FeatureGates.defaults())) {
            Shape untouched = calm.shape();
            for (Scenario.Step step : scenario.steps()) {
                long usual = usualCalls(calm, step, seed);
                requireSameEnd(new Story(step, usual, calm.shape()), troubled, random, seed);
            }
            assertThat(untouched.differenceTo(troubled.shape()))
                    .as("what is left: %s", told(scenario.steps().getLast(), seed))
                    .isEmpty();
        }
    }

    private static void requireSameEnd(Story story, Run run, SplittableRandom random, long seed) {
        long before = run.calls();
        Trouble trouble = Trouble.random(random);
        long call = 1 + random.nextLong(Math.max(1, story.usualCalls()));
        Faults faults = trouble.from(before + call, random, run.aws().cloud());
        run.aws().calls().inject(faults);
        run.apply(story.step().manifests());
        boolean settled = run.settles();
        run.aws().calls().inject(Faults.none());

        String told = told(story.step(), seed) + "; " + trouble + " at call " + call + " of " + story.usualCalls()
                + (faults instanceof OtherActor other ? ": " + other : "");
        assertThat(settled).as("settles: %s; %s", told, run.latest()).isTrue();
        assertThat(story.end().differenceTo(run.shape())).as(told).isEmpty();
        assertThat(run.calls() - before)
                .as("calls: %s", told)
                .isLessThanOrEqualTo(MOST_CALLS_FACTOR * story.usualCalls() + MOST_CALLS_BESIDES);
    }

    private static long usualCalls(Run calm, Scenario.Step step, long seed) {
        long before = calm.calls();
        calm.apply(step.manifests());
        boolean settled = calm.settles();
        assertThat(settled)
                .as("settles undisturbed: %s; %s", told(step, seed), calm.latest())
                .isTrue();
        return calm.calls() - before;
    }

    private static String told(Scenario.Step step, long seed) {
        return Replay.of(FaultRunsTest.class, seed) + "; " + step.change();
    }

    /** What happens at a step when nothing goes wrong. */
    private record Story(Scenario.Step step, long usualCalls, Shape end) {}
}
