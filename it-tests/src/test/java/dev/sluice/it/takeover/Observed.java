package dev.sluice.it.takeover;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.given.port.FakeEvents;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.platform.ManifestPlatform;
import dev.sluice.runner.wiring.Wiring;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A controller that only observes a folder of manifests and a simulated AWS, with a note of all its traffic. */
final class Observed implements AutoCloseable {
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final List<Plan> plans = new ArrayList<>();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeEvents events = new FakeEvents();
    private final Touched touched = new Touched();
    private final SimulatedAws aws;
    private final WatchedPlatform platform;
    private final Wiring wiring;

    Observed(Path folder, SimulatedAws aws, ControllerSettings settings) throws InterruptedException {
        this.aws = aws;
        this.platform = WatchedPlatform.of(
                new ManifestPlatform(folder, "alb", new IngressReferences(true), InstantSource.system()), events);
        this.wiring = Wiring.of(new Wiring.Ground(
                settings, platform, aws.cloud(), new PrometheusRegistry(), calls, WriteGate.closed(refused::add)));
        platform.start(touched);
    }

    /** What a controller in this mode does with all that is there. */
    void observe() {
        touched.stacks().forEach(wiring.ingressLoop().observation(plans::add)::observe);
    }

    /** What a controller in any other mode would do, with the gate in its way. */
    void act() {
        touched.stacks().forEach(wiring.ingressLoop().reconcile()::reconcile);
        touched.bindings().forEach(wiring.bindingLoop().reconcile()::reconcile);
        wiring.bindingLoop().securityGroups().verify();
        wiring.bindingLoop().securityGroups().tidy();
        wiring.bindingLoop().forcedPasses().startDue();
    }

    List<Plan> plans() {
        return List.copyOf(plans);
    }

    List<String> events() {
        return events.take();
    }

    /** What the gate kept back. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** Everything that got through to AWS and the cluster and is no reading. */
    List<String> mutations() {
        List<String> mutations = new ArrayList<>(aws.calls().log().counts().keySet());
        mutations.removeIf(action -> action.matches(".*:(Describe|Get|List).*"));
        mutations.addAll(platform.calls());
        mutations.removeAll(List.of("Bindings.find", "Bindings.list", "TrackedTargets.read"));
        return mutations;
    }

    @Override
    public void close() {
        platform.close();
        calls.close();
    }
}
