package dev.sluice.core.targets;

import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.cloud.IpAddress;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.memory.ExpiringMap;
import dev.sluice.core.port.Network;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The availability zone that AWS wants to hear with an address outside the target group's VPC: {@code all}, or the zone
 * of the pod's node for bindings whose registration AWS has refused for lack of one. Throws {@link PortException}.
 */
final class TargetZones {
    private static final String ALL = "all";
    private static final String ZONE_LABEL = "topology.kubernetes.io/zone";
    private static final Duration VPC_LIFETIME = Duration.ofMinutes(10);
    private static final Duration FOREIGN_VPC_LIFETIME = Duration.ofMinutes(5);
    private static final Duration NEED_LIFETIME = Duration.ofMinutes(60);

    private final Network network;
    private final ClusterView cluster;
    private final String ownVpc;
    private final ExpiringMap<String, Vpc> vpcs;
    /** VPCs as they were last seen, for callers that cannot wait. */
    private final Map<String, Vpc> lastSeen = new ConcurrentHashMap<>();
    /** VPCs of other accounts that this account cannot see, by role. */
    private final ExpiringMap<RoleAndVpc, Boolean> invisible;

    private final ExpiringMap<ObjectKey, Boolean> needingPodZones;

    TargetZones(Network network, ClusterView cluster, ClusterIdentity identity, Clock clock) {
        this.network = network;
        this.cluster = cluster;
        this.ownVpc = identity.vpcId();
        this.vpcs = new ExpiringMap<>(clock, VPC_LIFETIME);
        this.invisible = new ExpiringMap<>(clock, FOREIGN_VPC_LIFETIME);
        this.needingPodZones = new ExpiringMap<>(clock, NEED_LIFETIME);
    }

    /** A function of the binding's endpoints; what it needs to know of the VPC is asked for here, once. */
    Zoning of(TargetGroupBinding binding) {
        return zoning(binding, vpc(binding.spec()));
    }

    /** The same by what was last seen of the VPC, however long ago; it is asked for only if it was never seen. */
    Zoning asLastSeen(TargetGroupBinding binding) {
        Vpc seen = lastSeen.get(vpcId(binding.spec()));
        return seen == null ? of(binding) : zoning(binding, Optional.of(seen));
    }

    private Zoning zoning(TargetGroupBinding binding, Optional<Vpc> vpc) {
        List<CidrBlock> blocks = vpc.stream()
                .flatMap(known -> Stream.concat(known.ipv4CidrBlocks().stream(), known.ipv6CidrBlocks().stream()))
                .map(CidrBlock::of)
                .flatMap(Optional::stream)
                .toList();
        boolean byNode = binding.spec().iamRoleArnToAssume().isEmpty() && needingPodZones.contains(binding.key());
        return new Zoning() {
            @Override
            public Optional<String> of(PodEndpoint endpoint) {
                return isWithin(endpoint.ip(), blocks)
                        ? Optional.empty()
                        : Optional.of(byNode ? zoneOfNode(endpoint.pod()) : ALL);
            }

            @Override
            public Optional<String> ofGone(String ip) {
                return isWithin(ip, blocks) ? Optional.empty() : Optional.of(ALL);
            }
        };
    }

    private String vpcId(TargetGroupBinding.Spec spec) {
        return spec.vpcId().isEmpty() ? ownVpc : spec.vpcId();
    }

    /**
     * Whether the same registration is worth another try because AWS asks for zones: once in an hour, with the zones of
     * the pods' nodes.
     */
    boolean learnsFrom(PortException refusal, TargetGroupBinding binding) {
        boolean asksForZones = refusal.code().equals("ValidationError")
                && String.valueOf(refusal.getMessage()).contains("you must specify an Availability Zone");
        if (!asksForZones || needingPodZones.contains(binding.key())) {
            return false;
        }
        needingPodZones.put(binding.key(), true);
        return true;
    }

    /** Absent if the VPC belongs to another account and cannot be seen from this one. */
    private Optional<Vpc> vpc(TargetGroupBinding.Spec spec) {
        String id = vpcId(spec);
        RoleAndVpc foreign = new RoleAndVpc(spec.iamRoleArnToAssume(), id);
        if (invisible.contains(foreign)) {
            return Optional.empty();
        }
        try {
            return Optional.of(vpcs.find(id).orElseGet(() -> ask(id)));
        } catch (PortException e) {
            if (foreign.role().isEmpty() || !e.code().equals("InvalidVpcID.NotFound")) {
                throw e;
            }
            invisible.put(foreign, true);
            return Optional.empty();
        }
    }

    private Vpc ask(String id) {
        Vpc vpc = network.vpc(id);
        vpcs.put(id, vpc);
        lastSeen.put(id, vpc);
        return vpc;
    }

    private static boolean isWithin(String ip, List<CidrBlock> blocks) {
        IpAddress address = IpAddress.of(ip)
                .orElseThrow(() -> new PortException(
                        PortException.Kind.INVALID,
                        "RegisterTargets",
                        "",
                        "ParseAddr(\"" + ip + "\"): unable to parse IP"));
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private String zoneOfNode(Pod pod) {
        if (pod.nodeName().isEmpty()) {
            throw new PortException(
                    PortException.Kind.INVALID, "RegisterTargets", "", "pod " + pod.key() + " has no node assigned");
        }
        Node node = cluster.node(pod.nodeName())
                .orElseThrow(() -> new PortException(
                        PortException.Kind.NOT_FOUND,
                        "RegisterTargets",
                        "",
                        "nodes \"" + pod.nodeName() + "\" not found"));
        return node.meta().labels().getOrDefault(ZONE_LABEL, ALL);
    }

    /** The zone to name for an endpoint; absent for one within the VPC. */
    interface Zoning {
        Optional<String> of(PodEndpoint endpoint);

        /**
         * The zone of a pod that may be gone, so that its node cannot be told: the one that most are registered with.
         */
        Optional<String> ofGone(String ip);
    }

    private record RoleAndVpc(String role, String vpc) {}
}
