package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.apply.Applied;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.given.Given;
import dev.sluice.core.model.Stack;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a stack was before, deploying another version of it ends where deploying that version alone does. */
class TransitionLawsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final long SEED = 4_711;
    /** More by {@code -Dtransitions=N}. */
    private static final int PAIRS = Integer.getInteger("transitions", 1_500);
    /** Fewer would say that hardly any pair is worth something. */
    private static final int WORTHWHILE = PAIRS / 4;

    @Test
    void theHistoryOfAStackDoesNotShow() {
        Map<String, List<Vector>> byKind = Vector.in(Path.of("src", "test", "resources", "vectors")).stream()
                .filter(vector -> !vector.kind().equals("service"))
                .collect(Collectors.groupingBy(Vector::kind));
        List<List<Vector>> kinds = List.copyOf(byKind.values());
        Random random = new Random(SEED);
        int transitions = 0;
        for (int i = 0; i < PAIRS; i++) {
            List<Vector> kind = kinds.get(random.nextInt(kinds.size()));
            Vector before = kind.get(random.nextInt(kind.size()));
            Vector after = kind.get(random.nextInt(kind.size()));
            transitions += leadsToTheSameEnd(before, after) ? 1 : 0;
        }
        assertThat(transitions).isGreaterThan(WORTHWHILE);
    }

    /** Whether both versions can be built and AWS takes the second one; fails if the first one shows in the end. */
    private static boolean leadsToTheSameEnd(Vector before, Vector after) {
        Lab alone = new Lab(after);
        Lab changed = new Lab(after);
        Optional<Stack> former = changed.stackOf(before);
        Optional<Stack> last = alone.stackOf(after);
        if (former.isEmpty() || last.isEmpty() || !alone.deploy(last.get()).isEmpty()) {
            return false;
        }
        String pair = after.name() + " over " + before.name();
        // AWS may refuse a part of the first version, and what it took has to go all the same.
        changed.deploy(new Stack(last.get().id(), former.get().resources()));

        assertThat(changed.deploy(last.get())).as(pair).isEmpty();
        assertThat(changed.changes(last.get())).as("%s: second plan", pair).isEmpty();
        assertThat(Holdings.of(changed.aws, changed.bindings))
                .as(pair)
                .isEqualTo(Holdings.of(alone.aws, alone.bindings));
        return true;
    }

    /** The AWS and the flags of one vector, which stacks of others may be deployed to. */
    private static final class Lab {
        final SimulatedAws aws;
        final MemoryBindings bindings = new MemoryBindings();
        private final ControllerSettings settings;

        Lab(Vector vector) {
            this.aws = SimulatedAws.load(vector.awsState(), Simulation.immediate(CLOCK));
            Account account = aws.world().account();
            this.settings =
                    SettingsReader.read(FlagValues.parse(vector.flags())).controller(account.vpcId(), account.region());
            // The models of the second version are the same only if none of them is the first to need this group.
            new BackendSecurityGroup(aws.cloud().securityGroups(), Given.aCluster(), settings, pause -> {})
                    .require(List.of(Given.key("other/ingress")));
        }

        Optional<Stack> stackOf(Vector vector) {
            ClusterView cluster =
                    ManifestCluster.read(List.of(vector.manifests())).view();
            return started(cluster).stacks().values().stream().findFirst();
        }

        /** Deploys it in a process of its own and answers what was in the way. */
        List<String> deploy(Stack stack) {
            Deployment deployment = started(Given.aCluster());
            Plan plan = deployment.plan(stack);
            if (plan.hasErrors()) {
                return plan.problems().stream().map(Problem::text).toList();
            }
            return deployment.apply(plan).failures().stream()
                    .map(Applied.Failure::message)
                    .toList();
        }

        List<Change> changes(Stack stack) {
            return started(Given.aCluster()).plan(stack).changes().stream()
                    .filter(change -> !(change instanceof Change.None))
                    .toList();
        }

        private Deployment started(ClusterView cluster) {
            return new Deployment(aws, settings, cluster, bindings, CLOCK);
        }
    }
}
