package dev.sluice.core.targets.endpoint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.targets.endpoint.Endpoint.NodeEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nodes that reach a Service's port through its node port. One node without a readable id refuses them all. */
public final class NodeResolution {
    private static final Set<String> TYPES_WITH_NODE_PORTS = Set.of("NodePort", "LoadBalancer");

    private final ClusterView cluster;
    private final boolean failOpen;

    public NodeResolution(ClusterView cluster, ControllerSettings settings) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.failOpen = settings.gates().isEnabled(FeatureGate.ENDPOINTS_FAIL_OPEN);
    }

    public Resolution<NodeEndpoint> resolve(TargetGroupBinding binding) {
        return switch (ServicePort.of(binding, cluster)) {
            case ServicePort.Missing missing -> new Resolution.BackendNotFound<>(missing.message());
            case ServicePort.Known known -> through(known, binding);
        };
    }

    private Resolution<NodeEndpoint> through(ServicePort.Known known, TargetGroupBinding binding) {
        Service service = known.service();
        if (!TYPES_WITH_NODE_PORTS.contains(service.spec().type())) {
            return new Resolution.Refused<>(
                    Resolution.Reason.SERVICE_TYPE,
                    "service type must be either 'NodePort' or 'LoadBalancer': " + service.key());
        }
        NodeSuitability suitability = NodeSuitability.of(binding);
        Optional<String> problem = suitability.selector().problem();
        if (problem.isPresent()) {
            return new Resolution.Refused<>(Resolution.Reason.NODE_SELECTOR, problem.get());
        }
        return endpoints(chosen(suitability), known.port().nodePort());
    }

    private List<Node> chosen(NodeSuitability suitability) {
        List<Node> suitable =
                cluster.nodes().stream().filter(suitability::isSuitable).toList();
        List<Node> ready = having(ConditionStatus.TRUE, suitable);
        return ready.isEmpty() && failOpen ? having(ConditionStatus.UNKNOWN, suitable) : ready;
    }

    private static List<Node> having(ConditionStatus ready, List<Node> nodes) {
        return nodes.stream().filter(node -> node.ready() == ready).toList();
    }

    private static Resolution<NodeEndpoint> endpoints(List<Node> nodes, int port) {
        List<NodeEndpoint> endpoints = new ArrayList<>();
        for (Node node : nodes) {
            switch (InstanceId.of(node)) {
                case InstanceId.Known known -> endpoints.add(new NodeEndpoint(node, known.id(), port));
                case InstanceId.Unreadable unreadable -> {
                    return new Resolution.Refused<>(Resolution.Reason.PROVIDER_ID, unreadable.message());
                }
            }
        }
        return new Resolution.Found<>(endpoints);
    }
}
