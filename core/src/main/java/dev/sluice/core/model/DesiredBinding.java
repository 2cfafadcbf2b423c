package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import java.util.List;
import java.util.Optional;

/** The TargetGroupBinding object that a stack wants for one of its target groups; shares the target group's id. */
public record DesiredBinding(
        ResourceId id,
        ObjectKey key,
        Ref targetGroup,
        String targetType,
        String targetGroupProtocol,
        ServiceReference serviceRef,
        Optional<List<NetworkRule>> networking,
        Optional<LabelSelector> nodeSelector,
        String ipAddressType,
        String vpcId,
        boolean multiClusterTargetGroup,
        List<Origin> origins)
        implements Resource {
    public DesiredBinding {
        requireNonNull(id, "id");
        requireNonNull(key, "key");
        requireNonNull(targetGroup, "targetGroup");
        requireNonNull(serviceRef, "serviceRef");
        networking = networking.map(List::copyOf);
        requireNonNull(nodeSelector, "nodeSelector");
        origins = List.copyOf(origins);
    }

    /** Traffic that the targets let in from one security group. */
    public record NetworkRule(Ref securityGroup, List<Port> ports) {
        public NetworkRule {
            requireNonNull(securityGroup, "securityGroup");
            ports = List.copyOf(ports);
        }
    }

    /** A protocol with a port; all ports if absent. */
    public record Port(String protocol, Optional<PortReference> port) {
        public Port {
            requireNonNull(protocol, "protocol");
            requireNonNull(port, "port");
        }
    }
}
