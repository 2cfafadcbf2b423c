package dev.sluice.it.fault;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.PortException;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.targets.BindingOutcome;
import dev.sluice.k8s.platform.Platform;
import dev.sluice.runner.wiring.Surroundings;
import dev.sluice.runner.wiring.Wiring;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;

/**
 * A controller in one thread: stacks, bindings and the work from time to time have their turns one after the other.
 * While a stack waits for something, the bindings have theirs.
 */
final class ControllerProcess {
    private final Platform cluster;
    private final ManualClock clock;
    private final Wiring wiring;
    private final List<String> failures = new ArrayList<>();
    private boolean started;
    private boolean bindingsHaveTheirTurn;

    ControllerProcess(Platform cluster, SimulatedAws aws, FeatureGates gates, ManualClock clock) {
        this.cluster = cluster;
        this.clock = clock;
        this.wiring = Wiring.of(
                new Wiring.Ground(
                        settings(aws.world().account(), gates),
                        cluster,
                        aws.cloud(),
                        new PrometheusRegistry(),
                        new CallersThread(),
                        WriteGate.open()),
                new Surroundings(clock, this::pause, new Random(1)));
    }

    private static ControllerSettings settings(Account account, FeatureGates gates) {
        return ControllerSettings.defaults(new ClusterIdentity("demo", account.vpcId(), account.region()))
                .withGates(gates);
    }

    /** Reconciles these stacks, which stay due if they fail, and all bindings once; an injected crash comes through. */
    void pass(SortedSet<StackId> due) {
        failures.clear();
        if (!started) {
            orFails("verification", wiring.bindingLoop().securityGroups()::verify);
            started = true;
        }
        for (StackId stack : List.copyOf(due)) {
            switch (wiring.ingressLoop().reconcile().reconcile(stack)) {
                case Outcome.Done done -> due.remove(stack);
                case Outcome.RequeueAfter later -> failures.add(stack + ": " + later.reason());
                case Outcome.Retry retry -> failures.add(stack + ": " + retry.message());
            }
        }
        wiring.bindingLoop().forcedPasses().startDue();
        reconcileBindings(failures);
        orFails("tidying", wiring.bindingLoop().securityGroups()::tidy);
    }

    /** What failed in the latest pass. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void pause(Duration time) {
        clock.advance(time);
        if (!bindingsHaveTheirTurn) {
            reconcileBindings(new ArrayList<>());
        }
    }

    private void reconcileBindings(List<String> failed) {
        bindingsHaveTheirTurn = true;
        for (TargetGroupBinding binding : cluster.cluster().targetGroupBindings()) {
            if (wiring.bindingLoop().reconcile().reconcile(binding.key()) instanceof BindingOutcome.Failed outcome) {
                failed.add(binding.key() + ": " + outcome.message());
            }
        }
        bindingsHaveTheirTurn = false;
    }

    private void orFails(String what, Runnable work) {
        try {
            work.run();
        } catch (PortException e) {
            failures.add(what + ": " + e.getMessage());
        }
    }
}
