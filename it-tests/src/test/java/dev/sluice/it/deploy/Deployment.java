package dev.sluice.it.deploy;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.core.apply.Applied;
import dev.sluice.core.apply.Applier;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.facts.FactCache;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.RecordedFacts;
import dev.sluice.core.ingress.IngressEvaluation;
import dev.sluice.core.ingress.IngressEvaluation.Evaluated;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.observe.InventoryLoadBalancers;
import dev.sluice.core.observe.StackObserver;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.planning.Planner;
import dev.sluice.core.planning.cause.Background;
import dev.sluice.core.planning.difference.UnknownSecrets;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.core.settings.ControllerSettings;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One process that builds, observes, plans and applies, one step after the other on the caller's thread. */
final class Deployment {
    private final ControllerSettings settings;
    private final ClusterView cluster;
    private final Facts facts;
    private final StackObserver observer;
    private final Planner planner;
    private final Applier applier;

    Deployment(SimulatedAws aws, ControllerSettings settings, ClusterView cluster, Bindings bindings, Clock clock) {
        this.settings = settings;
        this.cluster = cluster;
        Known known = Known.of(aws.cloud(), settings, clock);
        BackendSecurityGroup shared =
                new BackendSecurityGroup(aws.cloud().securityGroups(), cluster, settings, duration -> {});
        this.facts = new CloudFacts(
                aws.cloud(),
                new FactCache(clock),
                settings,
                new InventoryLoadBalancers(known.inventory(), settings),
                shared);
        this.observer = new StackObserver(aws.cloud(), bindings, known, settings, Runnable::run);
        this.planner = new Planner(settings, UnknownSecrets.TRUST);
        this.applier = new Applier(
                new Applier.Writers(aws.cloud(), bindings, shared, () -> {}),
                known,
                settings,
                Runnable::run,
                duration -> {});
    }

    /** The stacks that can be built. */
    SortedMap<StackId, Stack> stacks() {
        SortedMap<StackId, Stack> stacks = new TreeMap<>();
        new IngressEvaluation(settings)
                .evaluate(cluster, new RecordedFacts(facts))
                .forEach((id, evaluated) -> {
                    if (evaluated instanceof Evaluated.Known known
                            && known.result() instanceof BuildResult.Built built) {
                        stacks.put(id, built.stack());
                    }
                });
        return stacks;
    }

    /** A stack that wants nothing any more. */
    static Stack nothingOf(StackId id) {
        return Stack.of(id, List.of(FrontendNlbTargets.none()));
    }

    Plan plan(Stack desired) {
        return planner.plan(desired, observer.observe(desired), Background.unknown());
    }

    Applied apply(Plan plan) {
        return applier.apply(plan);
    }

    Applied deploy(Stack desired) {
        return apply(plan(desired));
    }
}
