package dev.sluice.it.deploy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.aws.simulated.call.SimulatedCrash;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.it.conformance.Vector;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that dies at any call to AWS leaves something behind that the next one brings to the same end. */
class RestartLawsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    /** A share of the vectors, as each is deployed once for each of its calls and kind of death. */
    static Stream<Vector> vectors() {
        List<Vector> all = Vector.in(Path.of("src", "test", "resources", "vectors")).stream()
                .filter(vector -> vector.kind().equals("ingress"))
                .toList();
        return IntStream.range(0, all.size()).filter(i -> i % 25 == 0).mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void deathAtAnyCallOfACreationEndsInTheSameStateAfterARestart(Vector vector) {
        requireSameEnd(() -> new Run(vector), Run::deploy);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void deathAtAnyCallOfADeletionEndsInTheSameStateAfterARestart(Vector vector) {
        requireSameEnd(() -> new Run(vector).deploy(), Run::delete);
    }

    private static void requireSameEnd(Supplier<Run> start, Consumer<Run> work) {
        Run undisturbed = start.get();
        long before = undisturbed.aws.calls().log().total();
        work.accept(undisturbed);
        long after = undisturbed.aws.calls().log().total();
        List<String> expected = undisturbed.shape();

        for (long call = before + 1; call <= after; call++) {
            for (Fault death : List.of(Fault.Failure.CRASH_BEFORE, Fault.Failure.CRASH_AFTER)) {
                Run run = start.get();
                run.aws.calls().inject(Faults.onCall(call, death));
                assertThat(run.dies(work))
                        .as("death at call %d of %d", call, after)
                        .isTrue();
                run.aws.calls().restart();
                work.accept(run);

                assertThat(run.shape()).as("%s at call %d", death, call).isEqualTo(expected);
            }
        }
    }

    /** A cluster and an account that outlive the processes working on them. */
    private static final class Run {
        private final Vector vector;
        private final SimulatedAws aws;
        private final MemoryBindings bindings = new MemoryBindings();

        Run(Vector vector) {
            this.vector = vector;
            this.aws = SimulatedAws.load(vector.awsState(), Simulation.immediate(CLOCK));
        }

        boolean dies(Consumer<Run> work) {
            try {
                work.accept(this);
            } catch (SimulatedCrash | CompletionException e) {
                return aws.calls().isCrashed();
            }
            return aws.calls().isCrashed();
        }

        /** What one process does from its start on. */
        Run deploy() {
            Deployment process = process();
            for (StackId id : process.stacks().keySet()) {
                process.deploy(stack(process, id));
            }
            return this;
        }

        void delete() {
            Deployment process = process();
            for (StackId id : process.stacks().keySet()) {
                process.deploy(Deployment.nothingOf(id));
            }
        }

        /** What one stack made can change what the next one's model says. */
        private static Stack stack(Deployment process, StackId id) {
            return requireNonNull(process.stacks().get(id));
        }

        private Deployment process() {
            Account account = aws.world().account();
            ControllerSettings settings =
                    SettingsReader.read(FlagValues.parse(vector.flags())).controller(account.vpcId(), account.region());
            return new Deployment(
                    aws,
                    settings,
                    ManifestCluster.read(List.of(vector.manifests())).view(),
                    bindings,
                    CLOCK);
        }

        /** What AWS holds but for ids, which tell how often something was tried, and for the order of creation. */
        List<String> shape() {
            return aws.yaml()
                    .lines()
                    .filter(line -> !line.startsWith("lastId:"))
                    .map(line -> line.replaceAll("[0-9a-f]{16}", "ID").replaceAll("-[0-9]{5,}\\.", "-N."))
                    .sorted()
                    .toList();
        }
    }
}
