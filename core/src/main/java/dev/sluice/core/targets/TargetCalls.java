package dev.sluice.core.targets;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.Targets;
import dev.sluice.core.port.TargetsByRole;
import dev.sluice.core.targets.endpoint.Endpoint.NodeEndpoint;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists, registers and deregisters the targets of a binding's target group, under the role that the binding names, in
 * the chunks that AWS takes, and keeps the memory of targets up to date. Throws {@link PortException}.
 */
final class TargetCalls {
    private static final Logger LOG = LoggerFactory.getLogger(TargetCalls.class);

    private final TargetsByRole accounts;
    private final TargetMemory memory;
    private final TargetZones zones;
    private final TargetMetrics metrics;

    TargetCalls(TargetsByRole accounts, TargetMemory memory, TargetZones zones, TargetMetrics metrics) {
        this.accounts = accounts;
        this.memory = memory;
        this.zones = zones;
        this.metrics = metrics;
    }

    /** Whether a list of the targets needs AWS. */
    boolean needsLook(TargetGroupBinding binding) {
        return memory.needsLook(arn(binding));
    }

    /** All targets; throttling is waited out. */
    List<TargetHealth> list(TargetGroupBinding binding) {
        return memory.list(calls(binding), arn(binding));
    }

    /**
     * All targets, for a caller that can do without them: fails with {@link PortException.Kind#THROTTLED} before long.
     */
    List<TargetHealth> listHurriedly(TargetGroupBinding binding) {
        return memory.list(calls(binding).hurried(), arn(binding));
    }

    void deregister(TargetGroupBinding binding, List<Target> targets) {
        Targets calls = calls(binding);
        inChunks(targets, chunk -> {
            calls.deregister(arn(binding), chunk);
            memory.deregistered(arn(binding), chunk);
        });
    }

    void registerNodes(TargetGroupBinding binding, List<NodeEndpoint> nodes) {
        register(
                binding,
                nodes.stream()
                        .map(node -> Target.of(node.instanceId(), node.port()))
                        .toList());
    }

    void registerPods(TargetGroupBinding binding, List<PodEndpoint> pods) {
        List<PodEndpoint> registrable = withServerIds(binding, pods);
        if (registrable.isEmpty()) {
            return;
        }
        try {
            register(binding, targets(registrable, zones.of(binding)));
        } catch (PortException e) {
            if (!zones.learnsFrom(e, binding)) {
                throw e;
            }
            register(binding, targets(registrable, zones.of(binding)));
        }
    }

    /** As {@link #registerPods}, without asking for a VPC that was seen before, however long ago. */
    void registerPodsHurriedly(TargetGroupBinding binding, List<PodEndpoint> pods) {
        List<PodEndpoint> registrable = withServerIds(binding, pods);
        if (!registrable.isEmpty()) {
            register(binding, targets(registrable, zones.asLastSeen(binding)));
        }
    }

    /** Deregisters targets of which AWS has told nothing; zones are named as at a registration. */
    void deregisterHurriedly(TargetGroupBinding binding, List<Target> targets) {
        if (targets.isEmpty()) {
            return;
        }
        TargetZones.Zoning zoning = zones.asLastSeen(binding);
        deregister(
                binding,
                targets.stream()
                        .map(target -> new Target(
                                target.id(), target.port(), zoning.ofGone(target.id()), target.quicServerId()))
                        .toList());
    }

    private static List<Target> targets(List<PodEndpoint> pods, TargetZones.Zoning zoning) {
        return pods.stream()
                .map(pod -> new Target(pod.ip(), pod.port(), zoning.of(pod), pod.serverId()))
                .toList();
    }

    /** AWS takes no target of a QUIC target group without a server id; the others must not fail with it. */
    private List<PodEndpoint> withServerIds(TargetGroupBinding binding, List<PodEndpoint> pods) {
        if (!binding.spec().usesQuic()) {
            return pods;
        }
        List<PodEndpoint> registrable = new ArrayList<>();
        for (PodEndpoint pod : pods) {
            if (pod.serverId().isPresent()) {
                registrable.add(pod);
            } else {
                LOG.warn(
                        "{}: not registering {}: no QUIC server id",
                        binding.key(),
                        pod.pod().key());
                metrics.quicServerIdMissing(binding.key());
            }
        }
        return registrable;
    }

    private void register(TargetGroupBinding binding, List<Target> targets) {
        Targets calls = calls(binding);
        inChunks(targets, chunk -> {
            calls.register(arn(binding), chunk);
            memory.registered(arn(binding), chunk);
        });
    }

    private static void inChunks(List<Target> targets, Consumer<List<Target>> call) {
        for (int start = 0; start < targets.size(); start += Targets.MAX_PER_CALL) {
            call.accept(targets.subList(start, Math.min(targets.size(), start + Targets.MAX_PER_CALL)));
        }
    }

    private Targets calls(TargetGroupBinding binding) {
        return accounts.of(binding.spec());
    }

    private static Arn arn(TargetGroupBinding binding) {
        String arn = binding.spec().targetGroupArn();
        if (arn.isEmpty()) {
            throw new PortException(
                    PortException.Kind.INVALID,
                    "DescribeTargetHealth",
                    "ValidationError",
                    "spec.targetGroupARN: \"\" (expected: the ARN of a target group)");
        }
        return new Arn(arn);
    }
}
