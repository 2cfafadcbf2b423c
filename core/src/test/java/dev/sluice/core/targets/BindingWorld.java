package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.given.Given.someSettings;

import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeBindings;
import dev.sluice.core.given.port.FakeEvents;
import dev.sluice.core.given.port.FakeNetwork;
import dev.sluice.core.given.port.FakePodConditions;
import dev.sluice.core.given.port.FakeSecurityGroups;
import dev.sluice.core.given.port.FakeTargets;
import dev.sluice.core.given.port.FakeTrackedTargets;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.settings.ControllerSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The targets' loop over a cluster and a cloud in memory. */
final class BindingWorld {
    final GivenCluster cluster = aCluster();
    final Calls calls = new Calls();
    final FakeTargets targets = new FakeTargets(calls);
    final FakeSecurityGroups securityGroups = new FakeSecurityGroups(calls);
    final FakeNetwork network = new FakeNetwork(calls);
    final FakeEvents events = new FakeEvents();
    final ManualClock clock = new ManualClock();
    final List<String> measured = new ArrayList<>();
    /** The stages that were measured, in the order in which they ended. */
    final List<String> stages = new ArrayList<>();

    private final ControllerSettings settings;
    private BindingLoop loop;

    BindingWorld() {
        this(someSettings());
    }

    BindingWorld(ControllerSettings settings) {
        this.settings = settings;
        this.loop = newLoop();
    }

    /** Another process takes over; what the old one remembered is gone. */
    void restart() {
        loop = newLoop();
    }

    private BindingLoop newLoop() {
        return BindingLoop.of(
                new BindingLoop.Aws(targets, network, securityGroups),
                new BindingLoop.Cluster(
                        cluster,
                        new FakeBindings(calls, cluster),
                        new FakePodConditions(calls, cluster),
                        new FakeTrackedTargets(calls),
                        events),
                settings,
                new BindingLoop.Surroundings(clock, new Random(1), new Meters()));
    }

    BindingWorld with(KubernetesObject... objects) {
        cluster.with(objects);
        return this;
    }

    BindingLoop loop() {
        return loop;
    }

    BindingOutcome reconcile(String binding) {
        return loop.reconcile().reconcile(key(binding));
    }

    /** The calls that a pass makes. */
    List<String> callsOf(String binding) {
        calls.take();
        reconcile(binding);
        return calls.take();
    }

    TargetGroupBinding binding(String key) {
        return cluster.targetGroupBinding(key(key)).orElseThrow();
    }

    /** Writes down what the meters were told, but for how long stages took. */
    private final class Meters implements TargetMetrics {
        @Override
        public void readinessGateReady(ObjectKey binding, Duration time) {
            measured.add("ready " + binding + " " + time);
        }

        @Override
        public void failed(FailureCategory category) {
            measured.add(category.label());
        }

        @Override
        public void stage(ReconcileStage stage, Duration time) {
            stages.add(stage.label());
        }

        @Override
        public void quicServerIdMissing(ObjectKey binding) {
            measured.add("no server id " + binding);
        }
    }
}
