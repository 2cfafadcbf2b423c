package dev.sluice.it.counts;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingOutcome;
import dev.sluice.k8s.platform.Platform;
import dev.sluice.k8s.watch.ClusterEvents;
import dev.sluice.runner.wiring.Surroundings;
import dev.sluice.runner.wiring.Wiring;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One process of the whole controller with as many workers as it has by default, without queues that pause. */
final class CountedController implements ClusterEvents, AutoCloseable {
    private static final int WORKERS = 3;

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<String> unfinished = new ConcurrentLinkedQueue<>();
    private final Wiring wiring;
    private final Lane<StackId> stacks;
    private final Lane<ObjectKey> bindings;

    CountedController(ControllerSettings settings, Platform platform, Cloud cloud, Clock clock) {
        wiring = Wiring.of(
                new Wiring.Ground(settings, platform, cloud, new PrometheusRegistry(), calls, WriteGate.open()),
                Surroundings.ofSystem().withClock(clock));
        stacks = new Lane<>(WORKERS, this::reconcile);
        bindings = new Lane<>(WORKERS, this::reconcile);
    }

    @Override
    public void stackTouched(StackId stack, Occasion occasion) {
        stacks.touch(stack);
    }

    @Override
    public void bindingTouched(ObjectKey binding, Occasion occasion) {
        bindings.touch(binding);
    }

    /** What a process does besides, once after its start and from time to time. */
    void verifySecurityGroups() {
        wiring.bindingLoop().securityGroups().verify();
    }

    void tidySecurityGroups() {
        wiring.bindingLoop().securityGroups().tidy();
    }

    boolean isIdle() {
        return stacks.isIdle() && bindings.isIdle();
    }

    /** Passes that did not end well; with an AWS that takes no time there should be none. */
    List<String> unfinished() {
        return List.copyOf(unfinished);
    }

    private void reconcile(StackId stack) {
        Outcome outcome = wiring.ingressLoop().reconcile().reconcile(stack);
        if (!(outcome instanceof Outcome.Done)) {
            unfinished.add(stack + ": " + outcome);
        }
    }

    private void reconcile(ObjectKey binding) {
        BindingOutcome outcome = wiring.bindingLoop().reconcile().reconcile(binding);
        if (!(outcome instanceof BindingOutcome.Done || outcome instanceof BindingOutcome.Deferred)) {
            unfinished.add(binding + ": " + outcome);
        }
    }

    @Override
    public void close() {
        stacks.close();
        bindings.close();
        calls.close();
    }
}
