package dev.sluice.core.service.targetgroup;

import dev.sluice.core.cluster.Service;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;

/**
 * A port of a Service as a network load balancer reaches it.
 *
 * @param service the one whose load balancer it is, or another one behind it
 * @param protocol the target group's
 * @param ofAction whether an annotation of actions leads there
 */
record NlbBackend(Service service, Service.Port port, String protocol, boolean ofAction) {
    private static final String CLUSTER_ADDRESS = "ClusterIP";

    /** The same for every way that leads there, so that the first one decides what is built. */
    ResourceId id() {
        return new ResourceId(ResourceType.TARGET_GROUP, service.key() + ":" + port.port());
    }

    boolean hasClusterAddressOnly() {
        return service.spec().type().equals(CLUSTER_ADDRESS);
    }

    /** Whether only nodes that run a pod of the Service answer, and tell that on a port of their own. */
    boolean isLocal() {
        return service.spec().externalTrafficPolicy().equals("Local")
                && service.spec().type().equals("LoadBalancer");
    }

    /** Whether targets may get traffic over UDP. */
    boolean isUdp() {
        return isUdpAlone() || isUdpAndTcp();
    }

    boolean isUdpAlone() {
        return protocol.equals("UDP") || protocol.equals("QUIC");
    }

    boolean isUdpAndTcp() {
        return protocol.equals("TCP_UDP") || protocol.equals("TCP_QUIC");
    }

    boolean isTcp() {
        return protocol.equals("TCP") || protocol.equals("TLS");
    }
}
