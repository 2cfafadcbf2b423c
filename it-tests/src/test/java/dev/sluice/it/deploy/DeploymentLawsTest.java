package dev.sluice.it.deploy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.apply.Applied;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.it.conformance.Vector;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to hold for each stack that the vectors can build. */
class DeploymentLawsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final Set<PortException.Kind> REFUSALS =
            EnumSet.of(PortException.Kind.INVALID, PortException.Kind.LIMIT, PortException.Kind.NOT_FOUND);

    static Stream<Vector> vectors() {
        return Vector.in(Path.of("src", "test", "resources", "vectors")).stream()
                .filter(vector -> !vector.kind().equals("service"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aPlanMadeRightAfterApplyIsEmptyAndDeletionLeavesNothing(Vector vector) {
        SimulatedAws aws = SimulatedAws.load(vector.awsState(), Simulation.immediate(CLOCK));
        MemoryBindings bindings = new MemoryBindings();
        SortedMap<StackId, Stack> stacks = deployment(vector, aws, bindings).stacks();
        SortedSet<StackId> deployed = new TreeSet<>();
        for (Stack stack : stacks.values()) {
            if (deploys(deployment(vector, aws, bindings), stack)) {
                deployed.add(stack.id());
            }
        }
        SortedMap<StackId, Stack> again = deployment(vector, aws, bindings).stacks();
        for (StackId id : deployed) {
            Plan plan = deployment(vector, aws, bindings).plan(requireNonNull(again.get(id)));
            assertThat(changes(plan)).as("second plan of %s", id).isEmpty();
        }
        for (StackId id : stacks.keySet()) {
            Applied applied = deployment(vector, aws, bindings).deploy(Deployment.nothingOf(id));
            assertThat(applied.failures()).as("deletion of %s", id).isEmpty();
            assertThat(changes(deployment(vector, aws, bindings).plan(Deployment.nothingOf(id))))
                    .as("what is left of %s", id)
                    .isEmpty();
        }
        assertThat(bindings.all()).isEmpty();
    }

    /** Whether AWS takes the stack; what it refuses by its own rules is no fault of a deployment. */
    private static boolean deploys(Deployment deployment, Stack stack) {
        Plan plan = deployment.plan(stack);
        if (plan.hasErrors()) {
            return false;
        }
        Applied applied = deployment.apply(plan);
        assertThat(applied.failures())
                .as("failures of %s", stack.id())
                .allMatch(failure -> REFUSALS.contains(failure.cause().kind()));
        return applied.failures().isEmpty();
    }

    private static List<Change> changes(Plan plan) {
        return plan.changes().stream()
                .filter(change -> !(change instanceof Change.None))
                .toList();
    }

    private static Deployment deployment(Vector vector, SimulatedAws aws, MemoryBindings bindings) {
        Account account = aws.world().account();
        ControllerSettings settings =
                SettingsReader.read(FlagValues.parse(vector.flags())).controller(account.vpcId(), account.region());
        return new Deployment(
                aws, settings, ManifestCluster.read(List.of(vector.manifests())).view(), bindings, CLOCK);
    }
}
