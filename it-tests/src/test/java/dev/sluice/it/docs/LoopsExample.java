package dev.sluice.it.docs;

import dev.sluice.core.model.StackId;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.reconcile.IngressLoop;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingLoop;
import dev.sluice.core.targets.TargetMetrics;
import dev.sluice.k8s.platform.Platform;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** What the README shows of a controller of one's own. */
final class LoopsExample {
    private LoopsExample() {}

    static Outcome run(Platform platform, Cloud cloud, ControllerSettings settings, Executor calls, StackId stack) {
        // README: embedding the loops
        var view = platform.cluster();
        var bindings = platform.bindings();
        var targets = BindingLoop.of(
                BindingLoop.Aws.from(cloud),
                new BindingLoop.Cluster(
                        view, bindings, platform.podConditions(), platform.trackedTargets(), platform.events()),
                settings,
                new BindingLoop.Surroundings(Clock.systemUTC(), RandomGenerator.getDefault(), TargetMetrics.none()));
        var ingresses = IngressLoop.of(
                IngressLoop.Aws.beside(targets, cloud),
                new IngressLoop.Cluster(
                        view,
                        platform.groups()::load,
                        bindings,
                        platform.ingresses(),
                        platform.events(),
                        platform::useSecrets),
                settings,
                IngressLoop.Surroundings.ofSystem(calls));
        var outcome = ingresses.reconcile().reconcile(stack);
        view.targetGroupBindings().forEach(binding -> targets.reconcile().reconcile(binding.key()));
        return outcome;
        // README: end
    }
}
