package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Security groups among the sources of traffic that targets let in. */
    public Stream<Ref> securityGroups() {
        return networking.stream()
                .flatMap(List::stream)
                .flatMap(rule -> rule.from().stream())
                .flatMap(peer -> switch (peer) {
                    case Peer.Group group -> Stream.of(group.id());
                    case Peer.Cidr cidr -> Stream.empty();
                });
    }

    /** Traffic that the targets let in: from any of the peers, to any of the ports. */
    public record NetworkRule(List<Peer> from, List<Port> ports) {
        public NetworkRule {
            from = List.copyOf(from);
            ports = List.copyOf(ports);
        }

        /** From one security group. */
        public NetworkRule(Ref securityGroup, List<Port> ports) {
            this(List.of(new Peer.Group(securityGroup)), ports);
        }
    }

    /** Where traffic comes from. */
    public sealed interface Peer {
        record Group(Ref id) implements Peer {
            public Group {
                requireNonNull(id, "id");
            }
        }

        /** A range of addresses, as raw text. */
        record Cidr(String block) implements Peer {
            public Cidr {
                requireNonNull(block, "block");
            }
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
