package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.apply.Applier;
import dev.sluice.core.apply.DeletionBreaker;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.facts.FactCache;
import dev.sluice.core.facts.RecordedFacts;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroups;
import dev.sluice.core.ingress.IngressStackBuilder;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.model.StackId;
import dev.sluice.core.observe.InventoryLoadBalancers;
import dev.sluice.core.observe.StackObserver;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.planning.Planner;
import dev.sluice.core.planning.difference.UnknownSecrets;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.Pause;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingLoop;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Everything of the Ingresses' loop that a process has once, and all stacks share: what it knows of AWS, and the way
 * from an Ingress group to AWS and back to status and events. Whoever runs it feeds {@link #reconcile()} from a queue
 * with each stack that a change touches, and with all of them at the start and from time to time; one worker at a time
 * for a stack, any number for different ones. A pass waits on its caller's thread until it is done; its {@link Outcome}
 * says when to come again, and failures of ports are part of it. Making the loop calls nothing.
 */
public final class IngressLoop {
    private final IngressParts parts;
    private final StackObserver observer;
    private final DeletionBreaker deletionBreaker;
    private final IngressReconcile reconcile;

    private IngressLoop(IngressParts parts, StackObserver observer, DeletionBreaker deletionBreaker) {
        this.parts = parts;
        this.observer = observer;
        this.deletionBreaker = deletionBreaker;
        this.reconcile = new IngressReconcile(parts);
    }

    public IngressReconcile reconcile() {
        return reconcile;
    }

    /**
     * The pass that only observes, in the place of {@link #reconcile()}. It writes no secret, so it takes those that
     * AWS holds for the wanted ones.
     *
     * @param planned is told of every plan; must not block
     */
    public IngressObservation observation(Consumer<Plan> planned) {
        return new IngressObservation(parts, new Foresight(observer, parts.settings()), planned);
    }

    /** What {@link #reconcile()} deploys by, for programs that have a stack of their own or want to see its plan. */
    public StackDeployment deployment() {
        return parts.deployment();
    }

    /** What stops mass deletions, to be watched. */
    public DeletionBreaker deletionBreaker() {
        return deletionBreaker;
    }

    /** The loop over this cluster and this AWS. */
    public static IngressLoop of(Aws aws, Cluster cluster, ControllerSettings settings, Surroundings surroundings) {
        Cloud cloud = aws.cloud();
        Clock clock = surroundings.clock();
        Known known = Known.of(cloud, settings, clock);
        BackendSecurityGroup shared =
                new BackendSecurityGroup(cloud.securityGroups(), cluster.view(), settings, surroundings.pause());
        StackObserver observer = new StackObserver(cloud, cluster.bindings(), known, settings, surroundings.calls());
        Applier applier = new Applier(
                new Applier.Writers(cloud, cluster.bindings(), shared, aws.groupStillUsed()),
                known,
                settings,
                surroundings.calls(),
                surroundings.pause());
        Planner planner = new Planner(settings, UnknownSecrets.REWRITE);
        IngressParts parts = new IngressParts(
                cluster,
                build(cluster.view(), settings, facts(cloud, known, shared, settings)),
                new StackDeployment(observer, planner, applier, known.inventory()),
                shared,
                surroundings.metrics(),
                clock,
                settings);
        return new IngressLoop(parts, observer, applier.deletionBreaker());
    }

    private static CloudFacts facts(
            Cloud cloud, Known known, BackendSecurityGroup shared, ControllerSettings settings) {
        return new CloudFacts(
                cloud,
                new FactCache(known.clock()),
                settings,
                new InventoryLoadBalancers(known.inventory(), settings),
                shared);
    }

    private static IngressParts.Build build(ClusterView cluster, ControllerSettings settings, CloudFacts facts) {
        IngressStackBuilder builder = new IngressStackBuilder(settings);
        return group -> builder.build(group, cluster, new RecordedFacts(facts));
    }

    /**
     * AWS, as Ingresses read and write it.
     *
     * @param groupStillUsed is run when AWS keeps a security group because others still name it: makes nodes' and pods'
     *     security groups let go of groups that nobody needs
     */
    public record Aws(Cloud cloud, Runnable groupStillUsed) {
        public Aws {
            requireNonNull(cloud, "cloud");
            requireNonNull(groupStillUsed, "groupStillUsed");
        }

        /** Where no loop of targets runs in this process. */
        public static Aws from(Cloud cloud) {
            return new Aws(cloud, () -> {});
        }

        /** Beside the loop of targets, which is told of new target groups and lets go of security groups. */
        public static Aws beside(BindingLoop targets, Cloud cloud) {
            return new Aws(targets.watched(cloud), targets.securityGroups()::collectGarbage);
        }
    }

    /** The cluster, as far as Ingresses read and write it. */
    public record Cluster(
            ClusterView view,
            Groups groups,
            Bindings bindings,
            IngressWriter ingresses,
            EventSink events,
            SecretUse secrets) {
        public Cluster {
            requireNonNull(view, "view");
            requireNonNull(groups, "groups");
            requireNonNull(bindings, "bindings");
            requireNonNull(ingresses, "ingresses");
            requireNonNull(events, "events");
            requireNonNull(secrets, "secrets");
        }
    }

    /** Finds a group's members as they are now. */
    @FunctionalInterface
    public interface Groups {
        GroupLoad load(StackId id);

        /** Looks through the whole view each time; {@link dev.sluice.core.ingress.IngressGroupIndex} need not. */
        static Groups in(ClusterView cluster, ControllerSettings settings) {
            String ingressClass = settings.ingress().ingressClass();
            return id -> IngressGroups.of(cluster, ingressClass).load(id);
        }
    }

    /**
     * What a process gives besides: time, threads, and meters.
     *
     * @param pause waits between attempts
     * @param calls runs AWS calls that may go at the same time; {@code Runnable::run} does them one after the other
     */
    public record Surroundings(Clock clock, Pause pause, Executor calls, ReconcileMetrics metrics) {
        public Surroundings {
            requireNonNull(clock, "clock");
            requireNonNull(pause, "pause");
            requireNonNull(calls, "calls");
            requireNonNull(metrics, "metrics");
        }

        /** The system's time, and nobody who meters. */
        public static Surroundings ofSystem(Executor calls) {
            return new Surroundings(Clock.systemUTC(), Thread::sleep, calls, ReconcileMetrics.none());
        }
    }
}
