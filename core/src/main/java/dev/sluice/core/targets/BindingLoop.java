package dev.sluice.core.targets;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.admission.BindingCheck;
import dev.sluice.core.admission.BindingDefaults;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.Network;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.SecurityGroups;
import dev.sluice.core.port.TargetsByRole;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.core.securitygroup.EndpointSecurityGroups;
import dev.sluice.core.securitygroup.SecurityGroupMemory;
import dev.sluice.core.securitygroup.SecurityGroupRules;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.checkpoint.CheckpointMarks;
import dev.sluice.core.targets.checkpoint.DeferralQueue;
import dev.sluice.core.targets.checkpoint.ForcedPasses;
import dev.sluice.core.targets.endpoint.NodeResolution;
import dev.sluice.core.targets.endpoint.PodResolution;
import dev.sluice.core.targets.network.BindingNetwork;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Everything of the targets' loop that a process has once. Whoever runs it feeds {@link #reconcile()} from a queue,
 * calls {@link ForcedPasses#startDue} and {@link EndpointSecurityGroups#tidy} every few seconds, and
 * {@link EndpointSecurityGroups#verify} after a start. Target groups are best created through {@link #watched}.
 */
public final class BindingLoop {
    private final BindingReconcile reconcile;
    private final ForcedPasses forcedPasses;
    private final EndpointSecurityGroups securityGroups;
    private final TargetMemory memory;

    private BindingLoop(
            BindingReconcile reconcile,
            ForcedPasses forcedPasses,
            EndpointSecurityGroups securityGroups,
            TargetMemory memory) {
        this.reconcile = reconcile;
        this.forcedPasses = forcedPasses;
        this.securityGroups = securityGroups;
        this.memory = memory;
    }

    public BindingReconcile reconcile() {
        return reconcile;
    }

    public ForcedPasses forcedPasses() {
        return forcedPasses;
    }

    public EndpointSecurityGroups securityGroups() {
        return securityGroups;
    }

    /** The same cloud, with the loop told of target groups that are created in it: their targets need no look. */
    public Cloud watched(Cloud cloud) {
        return cloud.withTargetGroups(new WatchedTargetGroups(cloud.targetGroups(), memory));
    }

    TargetMemory memory() {
        return memory;
    }

    /** The loop over this cluster and this part of AWS. */
    public static BindingLoop of(Aws aws, Cluster cluster, ControllerSettings settings, Surroundings surroundings) {
        Clock clock = surroundings.clock();
        SecurityGroupMemory groups = new SecurityGroupMemory(aws.securityGroups(), clock);
        BindingNetwork network = new BindingNetwork(aws.network(), cluster.view(), groups, settings, clock);
        EndpointSecurityGroups securityGroups = new EndpointSecurityGroups(
                new SecurityGroupRules(aws.securityGroups(), groups), groups, cluster.view(), network, settings);
        TargetMemory memory = new TargetMemory(clock);
        TargetZones zones = new TargetZones(aws.network(), cluster.view(), settings.identity(), clock);
        TargetCalls calls = new TargetCalls(aws.targets(), memory, zones, surroundings.metrics());
        OwnTargets own = new OwnTargets(cluster.trackedTargets());
        ReadinessGates gates =
                new ReadinessGates(cluster.podConditions(), cluster.view(), surroundings.metrics(), clock);
        Steps steps = new Steps(surroundings.metrics(), clock);
        BindingCleanup cleanup = new BindingCleanup(calls, own, securityGroups, gates);
        PassParts parts = new PassParts(
                new TargetSync(calls, own, settings.targets().maxTargetsPerTargetGroup(), steps),
                calls,
                new KnownTargets(settings.targets().maxTargetsPerTargetGroup()),
                new CheckpointMarks(cluster.bindings(), clock),
                network,
                securityGroups,
                cleanup,
                cluster.events(),
                steps);
        Passes passes =
                passes(cluster.view(), settings, parts, new Haste(parts, gates, new ThrottledLooks(clock)), gates);
        DeferralQueue deferrals = new DeferralQueue(clock, settings.targets().syncPeriod(), surroundings.random());
        return new BindingLoop(
                new BindingReconcile(cluster, newBindings(aws, cluster, settings), passes, deferrals),
                new ForcedPasses(deferrals, cluster.bindings(), clock),
                securityGroups,
                memory);
    }

    private static Passes passes(
            ClusterView view, ControllerSettings settings, PassParts parts, Haste haste, ReadinessGates gates) {
        return new Passes(
                new PodPass(new PodResolution(view, settings), parts, gates, haste),
                new NodePass(new NodeResolution(view, settings), parts),
                parts,
                settings.targets().requeueDuration());
    }

    private static NewBindings newBindings(Aws aws, Cluster cluster, ControllerSettings settings) {
        return new NewBindings(
                new BindingDefaults(aws.targets()),
                new BindingCheck(aws.targets(), cluster.view(), settings.identity()),
                cluster.bindings());
    }

    /** The part of AWS that targets need. */
    public record Aws(TargetsByRole targets, Network network, SecurityGroups securityGroups) {
        public Aws {
            requireNonNull(targets, "targets");
            requireNonNull(network, "network");
            requireNonNull(securityGroups, "securityGroups");
        }

        public static Aws from(Cloud cloud) {
            return new Aws(cloud.targets(), cloud.network(), cloud.securityGroups());
        }
    }

    /** The cluster, as far as targets read and write it. */
    public record Cluster(
            ClusterView view,
            Bindings bindings,
            PodConditions podConditions,
            TrackedTargets trackedTargets,
            EventSink events) {
        public Cluster {
            requireNonNull(view, "view");
            requireNonNull(bindings, "bindings");
            requireNonNull(podConditions, "podConditions");
            requireNonNull(trackedTargets, "trackedTargets");
            requireNonNull(events, "events");
        }
    }

    /** What a process gives besides: time, chance, and meters. */
    public record Surroundings(Clock clock, RandomGenerator random, TargetMetrics metrics) {
        public Surroundings {
            requireNonNull(clock, "clock");
            requireNonNull(random, "random");
            requireNonNull(metrics, "metrics");
        }
    }
}
