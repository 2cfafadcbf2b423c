package dev.sluice.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stacks are searched for by tag, the search lags behind by up to five minutes, and changes follow each other faster,
 * with a trouble at each: in the end nothing is missing, twice or left. {@code -Dfaults.seeds=N} plays more of them,
 * {@code -Dfaults.seed=S} only one.
 */
class LaggingSearchTest {
    private static final long USUAL_SEEDS = 40;
    private static final FeatureGates SEARCHING = FeatureGates.of(Map.of(FeatureGate.ENABLE_RGT_API, true));

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Replay.seeds(USUAL_SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSearchThatLagsBehindDoesNotChangeTheEnd(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Scenario scenario = Scenario.random(random);
        Faults lag = Faults.lagging(
                "GetResources",
                Duration.ofSeconds(random.nextLong(1, Duration.ofMinutes(5).toSeconds())));
        try (Run calm = new Run(Files.createDirectory(folder.resolve("calm")), Pace.immediate(), SEARCHING);
                Run hasty = new Run(Files.createDirectory(folder.resolve("hasty")), Pace.immediate(), SEARCHING)) {
            for (Scenario.Step step : scenario.steps()) {
                calm.apply(step.manifests());
                assertThat(calm.settles())
                        .as("settles undisturbed: %s", Replay.of(LaggingSearchTest.class, seed))
                        .isTrue();
                startInHaste(step, hasty, random, lag);
                if (step.equals(scenario.steps().getLast()) || random.nextInt(3) == 0) {
                    String told = Replay.of(LaggingSearchTest.class, seed) + "; " + step.change();
                    assertThat(hasty.settles())
                            .as("settles: %s; %s", told, hasty.latest())
                            .isTrue();
                    assertThat(calm.shape().differenceTo(hasty.shape()))
                            .as(told)
                            .isEmpty();
                }
            }
        }
    }

    /** Leaves the step after one or two passes, one of which goes wrong. */
    private static void startInHaste(Scenario.Step step, Run run, RandomGenerator random, Faults lag) {
        Faults trouble = Trouble.random(random)
                .from(run.calls() + random.nextLong(1, 40), random, run.aws().cloud());
        run.aws().calls().inject(trouble.or(lag));
        run.apply(step.manifests());
        for (int passes = random.nextInt(1, 3); passes > 0; passes--) {
            run.passOnce();
        }
        run.aws().calls().inject(lag);
    }
}
