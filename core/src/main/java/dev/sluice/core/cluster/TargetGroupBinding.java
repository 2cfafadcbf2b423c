package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** {@code elbv2.k8s.aws/v1beta1} TargetGroupBinding: which Service's endpoints are the targets of a target group. */
public record TargetGroupBinding(ObjectMeta meta, Spec spec, long observedGeneration) implements KubernetesObject {
    public static final String KIND = "TargetGroupBinding";
    public static final String FINALIZER = "elbv2.k8s.aws/resources";
    public static final String CHECKPOINT = "elbv2.k8s.aws/checkpoint";
    public static final String CHECKPOINT_TIMESTAMP = "elbv2.k8s.aws/checkpoint-timestamp";

    public TargetGroupBinding {
        requireNonNull(meta, "meta");
        requireNonNull(spec, "spec");
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The fields of {@code spec}, in the order of their JSON form; an empty string is an unset field. */
    public record Spec(
            String targetGroupArn,
            String targetGroupName,
            boolean multiClusterTargetGroup,
            String targetType,
            String targetGroupProtocol,
            ServiceReference serviceRef,
            Optional<Networking> networking,
            Optional<LabelSelector> nodeSelector,
            String ipAddressType,
            String vpcId,
            String iamRoleArnToAssume,
            String assumeRoleExternalId) {
        public Spec {
            requireNonNull(targetGroupArn, "targetGroupArn");
            requireNonNull(serviceRef, "serviceRef");
            requireNonNull(networking, "networking");
            requireNonNull(nodeSelector, "nodeSelector");
        }

        /** Whether targets are told apart by QUIC server ids too. */
        public boolean usesQuic() {
            return targetGroupProtocol.equals("QUIC") || targetGroupProtocol.equals("TCP_QUIC");
        }
    }

    public record ServiceReference(String name, PortReference port) {
        public ServiceReference {
            requireNonNull(name, "name");
            requireNonNull(port, "port");
        }
    }

    /** Who may reach the targets. Absent is "not managed", empty is "managed, nobody". */
    public record Networking(List<IngressRule> ingress) {
        public Networking {
            ingress = List.copyOf(ingress);
        }
    }

    public record IngressRule(List<Peer> from, List<NetworkPort> ports) {
        public IngressRule {
            from = List.copyOf(from);
            ports = List.copyOf(ports);
        }
    }

    /** A CIDR or a security group; an object may hold both or neither, which the checks report. */
    public record Peer(Optional<String> cidr, Optional<String> securityGroup) {
        public Peer {
            requireNonNull(cidr, "cidr");
            requireNonNull(securityGroup, "securityGroup");
        }
    }

    /** A protocol (TCP if absent) and a port (all if absent). */
    public record NetworkPort(Optional<String> protocol, Optional<PortReference> port) {
        public NetworkPort {
            requireNonNull(protocol, "protocol");
            requireNonNull(port, "port");
        }
    }
}
