package dev.sluice.core.targets.network;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.cluster.TargetGroupBinding.Networking;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.Network;
import dev.sluice.core.securitygroup.BindingRules;
import dev.sluice.core.securitygroup.SecurityGroupMemory;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.endpoint.Endpoint;
import dev.sluice.core.targets.endpoint.Endpoint.NodeEndpoint;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import dev.sluice.core.targets.endpoint.NodeResolution;
import dev.sluice.core.targets.endpoint.PodResolution;
import dev.sluice.core.targets.endpoint.Resolution;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a binding asks of the security groups in front of its endpoints. Remembers which network interfaces pods and
 * nodes have; one instance per process, for several threads. Its methods throw
 * {@link dev.sluice.core.port.PortException}.
 */
public final class BindingNetwork implements BindingRules {
    private final PodResolution podResolution;
    private final NodeResolution nodeResolution;
    private final NodeInterfaces nodeInterfaces;
    private final PodInterfaces podInterfaces;
    private final GroupChoice groupChoice;

    public BindingNetwork(
            Network network,
            ClusterView cluster,
            SecurityGroupMemory securityGroups,
            ControllerSettings settings,
            Clock clock) {
        this.podResolution = new PodResolution(requireNonNull(cluster, "cluster"), settings);
        this.nodeResolution = new NodeResolution(cluster, settings);
        this.nodeInterfaces = new NodeInterfaces(network, clock);
        this.podInterfaces = new PodInterfaces(network, cluster, nodeInterfaces, clock);
        this.groupChoice = new GroupChoice(securityGroups, settings);
    }

    @Override
    public Answer of(TargetGroupBinding binding) {
        return binding.spec().targetType().equals("instance")
                ? answer(nodeResolution.resolve(binding), nodes -> ofNodes(binding, nodes))
                : answer(podResolution.resolve(binding), pods -> ofPods(binding, pods));
    }

    private static <E extends Endpoint> Answer answer(Resolution<E> resolution, Function<List<E>, Answer> rules) {
        return switch (resolution) {
            case Resolution.Found<E> found -> rules.apply(found.endpoints());
            case Resolution.BackendNotFound<E> missing -> none();
            case Resolution.Refused<E> refused -> new Answer.Unclear(List.of(refused.message()));
        };
    }

    /** The rules for these pods, each group with the named ports of the pods behind it. */
    public Answer ofPods(TargetGroupBinding binding, List<PodEndpoint> endpoints) {
        if (binding.spec().networking().isEmpty()) {
            return none();
        }
        Networking networking = binding.spec().networking().get();
        Map<ObjectKey, Pod> pods = new LinkedHashMap<>();
        endpoints.forEach(endpoint -> pods.putIfAbsent(endpoint.pod().key(), endpoint.pod()));
        Partial<SortedMap<ObjectKey, NetworkInterface>> interfaces = podInterfaces.of(pods.values());
        if (!interfaces.isWhole()) {
            return new Answer.Unclear(interfaces.problems());
        }
        Partial<Map<String, String>> groups = groupChoice.of(distinct(interfaces.value()));
        if (!groups.isWhole()) {
            return new Answer.Unclear(groups.problems());
        }
        SortedMap<String, List<Pod>> podsByGroup = new TreeMap<>();
        interfaces
                .value()
                .forEach((pod, own) -> podsByGroup
                        .computeIfAbsent(requireNonNull(groups.value().get(own.id())), group -> new ArrayList<>())
                        .add(requireNonNull(pods.get(pod))));
        SortedMap<String, Partial<List<IpPermission>>> rules = new TreeMap<>();
        podsByGroup.forEach((group, behind) -> rules.put(group, IngressPermissions.forPods(networking, behind)));
        return joined(rules);
    }

    /** The rules for these nodes, the same for each group. */
    public Answer ofNodes(TargetGroupBinding binding, List<NodeEndpoint> endpoints) {
        if (binding.spec().networking().isEmpty()) {
            return none();
        }
        List<Node> nodes = endpoints.stream().map(NodeEndpoint::node).toList();
        Partial<SortedMap<ObjectKey, NetworkInterface>> interfaces = nodeInterfaces.primary(nodes);
        if (!interfaces.isWhole()) {
            return new Answer.Unclear(interfaces.problems());
        }
        Partial<Map<String, String>> groups = groupChoice.of(distinct(interfaces.value()));
        if (!groups.isWhole()) {
            return new Answer.Unclear(groups.problems());
        }
        Partial<List<IpPermission>> permissions =
                IngressPermissions.forNodes(binding.spec().networking().get());
        SortedMap<String, Partial<List<IpPermission>>> rules = new TreeMap<>();
        groups.value().values().forEach(group -> rules.put(group, permissions));
        return joined(rules);
    }

    private static List<NetworkInterface> distinct(SortedMap<ObjectKey, NetworkInterface> interfaces) {
        Map<String, NetworkInterface> byId = new TreeMap<>();
        interfaces.values().forEach(own -> byId.put(own.id(), own));
        return List.copyOf(byId.values());
    }

    private static Answer joined(SortedMap<String, Partial<List<IpPermission>>> rules) {
        List<String> problems = rules.values().stream()
                .flatMap(partial -> partial.problems().stream())
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            return new Answer.Unclear(problems);
        }
        SortedMap<String, List<IpPermission>> known = new TreeMap<>();
        rules.forEach((group, partial) -> known.put(group, partial.value()));
        return new Answer.Known(known);
    }

    private static Answer none() {
        return new Answer.Known(SortedMaps.copyOf(Map.of()));
    }
}
